import type { FastifyInstance } from 'fastify';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#0f766e"/>
<g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round">
<path d="M8 16a8 8 0 0 1 8 8"/>
<path d="M8 8a16 16 0 0 1 16 16"/>
</g>
<circle cx="9.5" cy="22.5" r="2.5" fill="#fff"/>
</svg>
`;

/** The same picture in 32 × 32 pixels, a PNG in an ICO file. */
const ICO = Buffer.from(
  'AAABAAEAICAAAAEAIABrBAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAgGAAAAc3p69AAABCBJREFUeJzEV21M' +
    'm1UUfu7blsJKW5YOGB2TDSbxC2VThDgmEWOWbck0REcWdU7cmCQdmcZMTfxB9MfcFpXo1Jng95ZINNOFJYM4zPzBMtgE' +
    'jJt8BDekAwpso7QMaAt9d+4dLZRSKB2UJ7l5z3nPe+953nPPPfdeJSZj374YnWrsDZKyqKUzxuIwD5BluZcejdTO21yK' +
    'T1BaavXYmEfQvW3aBJmVMTAjFhAy5C4weZft4JHTXgLkfCOTpUqEETJzb+YkmP6doqWyW3WZmCQgjBCRcCnTJNmtfCXc' +
    'zjnEVKtGd0hEJQuLBfKtZAhM4OnU+5FmNKJ/aEi0LpsVf5k7eFZjPsB9K8FY0nTGLQ+m4fiOXX7vrcPDqGq6hBN/N6Cq' +
    '+TLujgFLkgLZIpWqad/HREUhf10Gyl8txNm9b+GhhLtbtYrI9Zkl0xnab17Htf5+NPdaSL6BHruNnC9BlCrC+81ynR4F' +
    'WdkwaKJxtq0F7hCmhun3F8+pV3riSmx5IA2mJ3OJzESULnS0Y9u3X4lcWVACHhj1ehx+9gWRKx50DliRV/YFWnp7gh5H' +
    'QojoGhjAiz+UYU/5MThGR8W7FfoYnNxtQrxWF/Q4IRPwoLz+Ap75/GN02waEvlynw087d0OtVAbVP2AScvA6kJOSSsnl' +
    'Rt/gIALNVY/djjMt/2L7o48jghwnUHIqJQl/trViNgTMgal1wDk2hrr/r+K9U7+hsdM87WC5qffhl4LXITEGF32/7tAH' +
    'MFv7MROCrgMRCgWyk9eg2vQmSjZtFfpU/NHajO9rzwlZRfYDW/MwG2atA3xuJQqnYYkGCnryv8talYzNPEIXazHmdvv0' +
    'q7/WgcL1G2gKFEiNi8cx+sY2MjJ3AqM0MA81L7ff0V/xxqveasMyYY+L1iJaHYnq1iaffkNOJ1KWxdIeskLofbcGcb79' +
    'SkACQa+CvkE78r7+EgfPTJxbirJzRDSm4uQ/jV75uYfTMRNmJLAmNg4nXiuC+f1DqCg0Cf3A76d9srs4J9evXzXlwrDL' +
    'JeRHjIlIjFmKkAgceX67yGytWo0NKffi6LaXxPs95T965zUzyT8CfAU0UC548NjKpNAIrE28x0f3zKvFZhPrnsOg0SDZ' +
    'EOvX1zJemDj0tIOGRKDJ0u2jX7nR55W7JznIXLXar2/XfBAoqaxAzdX/YHc4UEtF6N2KX722evNEiJ3je8FkNEyyd1qt' +
    'AX0w3f5iCx2N4jFH8K04f22GOAP83HjRm3TB2jmoBPcQgb2VdELdiEUAHc2rJHbnyrQo4L4lh6Q4SlSsCDfIJ/ctjXxY' +
    '2u6WUYAwg3zu5L7FluY8V9uszs6oI/EpygctFhDjl9N8++HPTnHdu6c6auraHBlPfKOW3E6uUtPS9VyDecD49byG2nG6' +
    'nr/s+OjTSx7bbQAAAP//ibt/eAAAAAZJREFUAwA7XpMGRGVrmAAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Serves the icon of all pages: `GET /favicon.svg`, and `GET /favicon.ico`, which browsers request
 * for documents that name no icon, such as JSON.
 */
export function serveFavicon(fastify: FastifyInstance): void {
  const cached = { 'cache-control': 'public, max-age=86400' };
  fastify.get('/favicon.svg', (_request, reply) =>
    reply.headers(cached).type('image/svg+xml').send(SVG),
  );
  fastify.get('/favicon.ico', (_request, reply) =>
    reply.headers(cached).type('image/x-icon').send(ICO),
  );
}
