import { describe, expect, test } from 'vitest';
import { machineRepair } from '../../src/theory/index.js';

describe('machineRepair', () => {
  test('matches two machines and one repairman by hand', () => {
    // Rates all 1: weights 1, 2, 2: p = 0.2, 0.4, 0.4. Up 0.8, queue 0.4, repairs 0.8 a unit of time.
    const shop = machineRepair({ machines: 2, repairmen: 1, failureRate: 1, repairRate: 1 });
    expect(shop.machinesUp).toBeCloseTo(0.8, 14);
    expect(shop.queueLength).toBeCloseTo(0.4, 14);
    expect(shop.throughput).toBeCloseTo(0.8, 14);
    expect(shop.waitingTime).toBeCloseTo(0.5, 14);
    expect(shop.availability).toBeCloseTo(0.4, 14);
    expect(shop.utilisation).toBeCloseTo(0.8, 14);
  });

  test('with a repairman for each machine nobody waits', () => {
    const shop = machineRepair({ machines: 7, repairmen: 7, failureRate: 0.2, repairRate: 1.5 });
    expect(shop.availability).toBeCloseTo(1.5 / 1.7, 14);
    // Each machine fails once in 1 / 0.2 + 1 / 1.5.
    expect(shop.throughput).toBeCloseTo(7 / (1 / 0.2 + 1 / 1.5), 13);
    expect(shop.queueLength).toBe(0);
  });

  test('many machines keep the repairmen at work', () => {
    const shop = machineRepair({ machines: 500, repairmen: 3, failureRate: 1, repairRate: 2 });
    expect(shop.throughput).toBeCloseTo(6, 10);
    expect(shop.utilisation).toBeCloseTo(1, 10);
  });

  test('refuses impossible shops', () => {
    expect(() => machineRepair({ machines: 0, repairmen: 1, failureRate: 1, repairRate: 1 })).toThrow(
      RangeError,
    );
    expect(() => machineRepair({ machines: 1, repairmen: 1, failureRate: 0, repairRate: 1 })).toThrow(
      RangeError,
    );
  });
});
