const API = '/simulator/api';

async function post(path, body) {
  const response = await fetch(API + path, {method: 'POST', body});
  const answer = await response.text();
  if (!response.ok) throw new Error(answer.trim() || String(response.status));
  return answer;
}

async function get(path) {
  const response = await fetch(API + path);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** Phones that changed after a version; the answer comes when there are some. */
export const news = (since) => get(`/phones?since=${since}`);

/** What stands in the database. */
export const record = () => get('/record');

/** What a text costs as SMS. */
export const cost = async (text) => JSON.parse(await post('/cost', text));

/** Does something on a phone. */
export const gesture = (phone, name, more = {}) =>
  post(`/phones/${encodeURIComponent(phone)}`, JSON.stringify({gesture: name, ...more}));

/** Puts a picture where the phone can send it from; answers its id. */
export const keepPicture = (file) => post('/pictures', file);

/** Puts any other file there likewise. */
export const keepFile = (file) => post('/files', file);

export const pictureAddress = (id) => `${API}/pictures/${encodeURIComponent(id)}`;
export const scriptAddress = (phone) => `${API}/phones/${encodeURIComponent(phone)}/script`;
