import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultOf } from './fault-of.js';
import type { Fault } from './problem.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { pathOf } from '../request-path.js';

/** Answers a request with the problem document of an error, and gives back what it made of the error. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Fault {
  const fault = faultOf(error);
  const problem = problemOf(fault, { id: request.id, path: pathOf(request) });
  void reply
    .code(fault.status)
    .headers({ ...fault.headers, 'content-type': PROBLEM_TYPE })
    .send(JSON.stringify(problem));
  return fault;
}
