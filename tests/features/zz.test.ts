
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { cursorAt } from '../../server/src/yaml/cursor.ts';
import { cursorAt as ref } from '../../server/src/yaml/zzref.ts';
test('same', () => {
  let seed=7; const rnd=(n:number)=>{seed=(seed*1103515245+12345)&0x7fffffff; return seed%n;};
  let n=0, diff=0, some=0;
  const dirs=['beijing','dongcheng','xicheng','units'];
  for (const d of dirs) for (const f of readdirSync('examples/'+d)) {
    const whole=readFileSync('examples/'+d+'/'+f,'utf8');
    for (let round=0; round<60; round++) {
      let text=whole;
      const k = round===0?0:1+rnd(6);
      for (let i=0;i<k;i++){ const a=rnd(text.length); const op=rnd(4);
        if(op===0) text=text.slice(0,a)+text.slice(a+1+rnd(30));
        else text=text.slice(0,a)+['[','"',"'",'\n','\n  - ','- ',': ','{',']','\n\n','  ','#','>-\n'][rnd(13)]+text.slice(a); }
      for (let j=0;j<300;j++){ const o=rnd(text.length+1); n++;
        const x=cursorAt(text,o), y=ref(text,o); if (x) some++;
        if (JSON.stringify(x)!==JSON.stringify(y)) { diff++; if (diff<12) console.log(f,round,o,JSON.stringify(text.slice(Math.max(0,o-150),o)+'¦'+text.slice(o,o+20)),'\n NEW',JSON.stringify(x),'\n REF',JSON.stringify(y)); }
      }
    }
  }
  console.log(n,some,diff);
}, 100000);
