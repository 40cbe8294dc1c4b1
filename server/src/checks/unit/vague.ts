/** 有关部门, 相关单位, 各有关部门和单位: wording that names nobody. */
export function isVague(name: string): boolean {
  return /^(?:[市区]级?)?(?:各|其他)?(?:有关|相关)(?:部门|单位|委办局)?(?:[、和及](?:各)?(?:有关|相关)?(?:部门|单位))?$/u.test(
    name.replace(/\s+/gu, ''),
  );
}
