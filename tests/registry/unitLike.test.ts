import { describe, expect, test } from 'vitest';
import { unitLikeWords } from '../../server/src/registry/unitLike.ts';

/** The words in a text that look like units, as they stand in it. */
function found(text: string, known: Parameters<typeof unitLikeWords>[1] = []): readonly string[] {
  return unitLikeWords(text, known).map(({ start, end }) => text.slice(start, end));
}

describe('looks like the name of a unit', () => {
  test.each([
    ['区安监局', '区安监局'],
    ['由区安监局监督', '区安监局'],
    ['会同区应急管理局检查', '区应急管理局'],
    ['报区发展改革委审批', '区发展改革委'],
    ['（市水务局）', '市水务局'],
    ['检查结果报送：区住房城乡建设委。', '区住房城乡建设委'],
    ['区城市管理委员会统筹', '区城市管理委员会'],
    ['向区烟花办报告', '区烟花办'],
    ['区双创办', '区双创办'],
    ['区空气重污染应急指挥部', '区空气重污染应急指挥部'],
    ['与市公安局东城分局', '市公安局'],
    ['区民政局', '区民政局'],
    ['市民族宗教委', '市民族宗教委'],
    ['区环境卫生服务中心', '区环境卫生服务中心'],
  ])('%s: %s', (text, word) => {
    expect(found(text)).toEqual([word]);
  });

  test('every one of several', () => {
    expect(found('区安监局、区质监局和市卫计委')).toEqual(['区安监局', '区质监局', '市卫计委']);
  });

  test('also behind words that are none', () => {
    expect(found('全市各部门会同区安监局开展检查')).toEqual(['区安监局']);
    expect(found('加强城市管理，由区安监局负责')).toEqual(['区安监局']);
  });
});

describe('does not look like one', () => {
  test.each([
    // functional wording
    '环保部门',
    '区环保部门',
    '有关部门',
    '市有关委办局',
    '区相关单位',
    '住房城乡建设部门',
    '生态环境、公安、城管执法等部门',
    // longer words
    '加强城市管理',
    '城市管理委托第三方',
    '区级平台统一办理',
    '区政务大厅集中办理',
    '区企业委托代理',
    '区居民参与局部改造',
    '中心城区',
    '区域空间布局',
    '区产业布局',
    '优化市区空间格局',
    '区负责承办的活动',
    '由区督查室督办',
    '区委常委会',
    '区政协委员',
    '市级服务中心',
    '市场监管局',
    '市民热线服务中心',
    '城市副中心',
    '区城市副中心',
    '区委理论学习中心组',
    // a sentence, not a name
    '区应当按规定报送委',
    '区内重点企业由街道办',
    '区政府办公室',
    // the name of another district, which this district's registry need not know
    '东城区安监局',
    '通州区水务局',
    '原区安监局',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('what is known is passed over, whole or in part', () => {
  const text = '区城市管理委员会、区安监局';
  expect(found(text, [{ start: 0, end: 6 }])).toEqual(['区安监局']);
  expect(
    found(text, [
      { start: 0, end: 6 },
      { start: 9, end: 13 },
    ]),
  ).toEqual([]);
});

test('one text after another gives the same answer', () => {
  expect([found('区安监局'), found(''), found('区安监局')]).toEqual([['区安监局'], [], ['区安监局']]);
});
