// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The conformance suite knows nothing of tokens: this shows the server's, and the server's own port in Host and
// Origin. Says its own port, where FROM is 0. Usage: node proxy.mjs FROM TO TOKEN
import http from "node:http";

const [from, to, token] = process.argv.slice(2);
const front = http.createServer((request, response) => {
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    for (const name of ["host", "origin"]) {
        if (headers[name]) {
            headers[name] = headers[name].replace(`:${front.address().port}`, `:${to}`);
        }
    }
    const options = { host: "127.0.0.1", port: to, path: request.url, method: request.method, headers };
    const onward = http.request(options, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
});
front.listen(Number(from), "127.0.0.1", () => console.log(front.address().port));
