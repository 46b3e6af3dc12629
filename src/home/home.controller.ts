import { Controller, Get, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/index.js';
import { VERSION } from '../common/index.js';
import {
  AnyQuery,
  cacheable,
  JSON_TYPE,
  prefersHtml,
  sendCacheable,
  varyBy,
} from '../http/index.js';
import { ServiceIndexResponse } from './dto/service-index.response.js';
import { HOME_PAGE, HOME_PAGE_POLICY } from './home-page.js';
import { LINKS } from './links.js';

const DOCUMENT: ServiceIndexResponse = {
  name: 'Tidings',
  version: VERSION,
  links: Object.fromEntries(LINKS.map(({ name, path }) => [name, `/${path}`])),
};
/** Both change only with a release; clients revalidate their copies. */
const AS_JSON = cacheable(JSON.stringify(DOCUMENT), {
  contentType: JSON_TYPE,
  cacheControl: 'no-cache',
});
const AS_HTML = cacheable(HOME_PAGE, {
  contentType: 'text/html; charset=utf-8',
  cacheControl: 'no-cache',
});

/** `GET /`: a page with links for browsers, and the same links as JSON for all other clients. */
@ApiTags('Operations')
@Controller()
@Public()
export class HomeController {
  @Get()
  @AnyQuery()
  @ApiOperation({
    summary: 'Find the documentation, the event types and the health checks',
    description:
      'Returns a page to clients that prefer HTML, such as browsers, and JSON to others.',
  })
  @ApiExtraModels(ServiceIndexResponse)
  @ApiOkResponse({
    description: 'The program and its public paths.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ServiceIndexResponse) } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  @ApiResponse({ status: 304, description: 'Not modified: `If-None-Match` matches the `ETag`.' })
  async getServiceIndex(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const isPage = prefersHtml(request.headers.accept);
    varyBy(reply, 'Accept');
    if (isPage) void reply.header('content-security-policy', HOME_PAGE_POLICY);
    await sendCacheable(request, reply, isPage ? AS_HTML : AS_JSON);
  }
}
