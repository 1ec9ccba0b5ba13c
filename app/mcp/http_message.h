// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string>
#include <utility>
#include <vector>

// As much of HTTP/1.1 (RFC 9112) as an endpoint for agents needs, and strict about it: what two programs
// could read in two ways is refused. Qt 6.4's QHttpServer bounds neither bodies nor times nor connections.
namespace snac::mcp {

/// Everything of a request but its body.
struct HttpHead
{
    QByteArray method;                                      ///< "POST"
    QByteArray path;                                        ///< without what follows a "?"
    bool staysOpen = true;                                  ///< HTTP/1.1 without "Connection: close"
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< names in small letters, values trimmed

    /// The value of a header that is there once; nothing where there is none or more than one.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
};

struct HttpFault
{
    int status = 400;
    const char* text = "";
};

constexpr qsizetype longestHead = 16384;
constexpr qsizetype mostHeaders = 64;

/// Where the empty line that ends a head ends; -1: not yet.
[[nodiscard]] qsizetype endOfHead(QByteArrayView bytes);
/// Of a whole head, with its empty line.
[[nodiscard]] std::pair<HttpHead, std::optional<HttpFault>> parseHead(QByteArrayView bytes);
/// How long the body is. Faults: a length that is no number or is given twice, a body in pieces (411), one
/// that is longer than `most` (413).
[[nodiscard]] std::pair<qsizetype, std::optional<HttpFault>> bodyLength(const HttpHead& head, qsizetype most);

/// The head of an answer, with its empty line. `extra`: whole header lines.
[[nodiscard]] QByteArray answerHead(int status, const QByteArray& extra, bool staysOpen);
/// One event of a stream of server-sent events, as a chunk of a body in pieces.
[[nodiscard]] QByteArray eventChunk(QByteArrayView json);
/// Says nothing, and shows that the other end is still there.
[[nodiscard]] QByteArray emptyEventChunk();
inline constexpr const char* lastChunk = "0\r\n\r\n";

/// What a header says of a name that HTTP cannot carry: "=?base64?...?=", otherwise the value itself; nothing
/// where it is no base64.
[[nodiscard]] std::optional<QByteArray> decodedHeader(const QByteArray& value);

/// Who may talk to a server at 127.0.0.1: not a page of a browser that found its address (DNS rebinding), and
/// nobody without the token.
class HttpGuard
{
public:
    HttpGuard(quint16 port, QByteArray token);
    /// Nothing: come in.
    [[nodiscard]] std::optional<HttpFault> check(const HttpHead& head) const;

private:
    QByteArray m_names[2]; ///< as they stand in Host
    QByteArray m_token;
};

} // namespace snac::mcp
