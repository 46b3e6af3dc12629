import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { allSettings } from '../../src/config/index.js';
import { yamlFile } from './yaml-file.js';

const FOLDER = 'deploy/kubernetes';
/** Set by the Dockerfile. */
const OF_IMAGE = ['HOST'];

describe('deploy/kubernetes', () => {
  const names = readdirSync(fileURLToPath(new URL(`../../${FOLDER}`, import.meta.url)));
  const resources = names.flatMap((name) => yamlFile(`${FOLDER}/${name}`));
  const ofKind = (kind: string): (typeof resources)[number][] =>
    resources.filter((one) => one.kind === kind);
  const deployments = ofKind('Deployment');
  const containers = deployments.flatMap(({ spec }) => spec.template.spec.containers);

  it('is applied as a whole', () => {
    const { resources: listed } = ofKind('Kustomization')[0];
    expect([...listed, 'kustomization.yaml'].toSorted()).toEqual(names.toSorted());
  });

  it('sets only settings that exist, and all that are required', () => {
    const [map, secret] = [ofKind('ConfigMap')[0], ofKind('Secret')[0]];
    const given = new Set([...Object.keys(map.data), ...Object.keys(secret.stringData), 'ROLES']);
    const known = allSettings.map(({ name }) => name);
    expect([...given].filter((name) => !known.includes(name))).toEqual([]);
    const required = allSettings.filter(({ required }) => required).map(({ name }) => name);
    expect(required.filter((name) => !given.has(name))).toEqual([]);
    for (const { env, envFrom } of containers) {
      expect(env.map(({ name }: { name: string }) => name)).toEqual(['ROLES']);
      expect(envFrom).toEqual([
        { configMapRef: { name: map.metadata.name } },
        { secretRef: { name: secret.metadata.name } },
      ]);
    }
    expect(known).toEqual(expect.arrayContaining(OF_IMAGE));
  });

  it('contains no secret', () => {
    const { ADMIN_API_KEY, ENCRYPTION_KEY } = ofKind('Secret')[0].stringData;
    expect([ADMIN_API_KEY, ENCRYPTION_KEY]).toEqual(['', '']);
  });

  it('runs every role', () => {
    const roles = containers.map(({ env }) => env[0].value).join(',');
    expect(roles.split(',').toSorted()).toEqual(['api', 'relay', 'worker']);
  });

  it('selects the pods of each deployment, and sends requests to those of the API', () => {
    for (const { spec } of deployments) {
      expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
    }
    const [service] = ofKind('Service');
    const selected = deployments.filter(
      ({ spec }) =>
        JSON.stringify(spec.template.metadata.labels) === JSON.stringify(service.spec.selector),
    );
    expect(selected.map(({ metadata }) => metadata.name)).toEqual(['tidings-api']);
  });

  it('probes the health checks, and gives a pod the time to stop', () => {
    for (const { startupProbe, livenessProbe, readinessProbe, ports } of containers) {
      for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) {
        expect(httpGet.port).toBe(ports[0].name);
      }
      expect(livenessProbe.httpGet.path).toBe('/health/live');
      expect(startupProbe.httpGet.path).toBe('/health/live');
      expect(readinessProbe.httpGet.path).toBe('/health/ready');
    }
    for (const { spec } of deployments) {
      expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(15);
    }
  });

  it('runs without privileges, as the restricted profile of the namespace demands', () => {
    for (const { spec } of deployments) {
      expect(spec.template.spec.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
    }
    for (const { securityContext } of containers) {
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
  });
});
