/** The web API, version 1: one function for each operation. */

const BASE = '/api/v1';
const PATIENCE_MS = 15_000;

/** An answer that is not a success, or no answer at all (status 0). */
export class ApiError extends Error {
  constructor({ status, code, detail, retryAfter = null }) {
    super(detail);
    this.status = status;
    this.code = code;
    /** Seconds to wait, where the server said so. */
    this.retryAfter = retryAfter;
  }
}

async function request(path, { query = {}, body, signal } = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const address = `${BASE}${path}${given.length ? `?${new URLSearchParams(given)}` : ''}`;
  const options = { signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(signal ? [signal] : [])]) };
  if (body) {
    Object.assign(options, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
  try {
    const response = await fetch(address, options);
    if (response.ok) {
      return await response.json();
    }
    throw await problem(response);
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) {
      throw error;
    }
    throw new ApiError({ status: 0, code: 'no_answer', detail: 'the server does not answer' });
  }
}

async function problem(response) {
  const told = await response.json().catch(() => ({}));
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return new ApiError({
    status: response.status,
    code: told.code ?? 'unknown',
    detail: told.detail ?? `status ${response.status}`,
    retryAfter: Number.isNaN(seconds) ? null : Math.max(1, seconds),
  });
}

export const getCatalogue = () => request('/catalogue');

/** @param {{genre?: string, decade?: number, cursor?: string, limit?: number}} query */
export const getMovies = (query, signal) => request('/movies', { query, signal });

/** @param {{q: string, genre?: string, decade?: number, limit?: number}} query */
export const searchMovies = (query, signal) => request('/search', { query, signal });

export const getMovie = (id, signal) => request(`/movies/${id}`, { signal });

/** @param {{by: 'taste'|'plot'|'poster', model?: string, k?: number}} query */
export const getSimilar = (id, query, signal) => request(`/movies/${id}/similar`, { query, signal });

/** @param {{liked: number[], disliked: number[], model?: string, k?: number, from?: number}} body */
export const recommend = (body, signal) => request('/recommendations', { body, signal });
