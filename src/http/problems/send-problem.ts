import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE } from '../media-types.js';
import { pathOf } from '../request-head.js';
import { faultOf } from './fault-of.js';
import { problemOf } from './problem.js';
import type { Fault } from './problem.js';

/** Sends the problem document of an error. @returns the fault that the error was mapped to */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Fault {
  const fault = faultOf(error);
  const { linkBase } = request;
  const problem = problemOf(fault, { id: request.id, path: pathOf(request), linkBase });
  void reply
    .code(fault.status)
    .headers({ ...fault.headers, 'content-type': PROBLEM_TYPE })
    .send(JSON.stringify(problem));
  return fault;
}
