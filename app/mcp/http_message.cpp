// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_message.h"

#include <algorithm>

namespace snac::mcp {

namespace {

bool isTokenCharacter(char c)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != std::string_view::npos;
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

/// A line up to "\r\n", which is cut off; a lone "\n" ends none.
std::optional<QByteArrayView> takeLine(QByteArrayView& left)
{
    const qsizetype end = left.indexOf("\r\n");
    if (end < 0) {
        return std::nullopt;
    }
    const QByteArrayView line = left.first(end);
    left = left.sliced(end + 2);
    return line;
}

bool hasControls(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < 32 && c != '\t') || c == 127; });
}

const char* reasonOf(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Bad Request";
    }
}

std::optional<HttpFault> readRequestLine(QByteArrayView line, HttpHead& head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    if (second < 0) {
        return HttpFault{400, "the first line is METHOD TARGET VERSION"};
    }
    const QByteArrayView target = line.sliced(first + 1, second - first - 1);
    const QByteArrayView version = line.sliced(second + 1);
    head.method = line.first(first).toByteArray();
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0")) {
        return HttpFault{505, "this server speaks HTTP/1.1"};
    }
    if (!isToken(head.method) || !target.startsWith('/') || hasControls(target)) {
        return HttpFault{400, "the target is a path"};
    }
    const qsizetype query = target.indexOf('?');
    head.path = target.first(query < 0 ? target.size() : query).toByteArray();
    head.staysOpen = version == QByteArrayView("HTTP/1.1");
    return std::nullopt;
}

/// Whether they are equal, in a time that says nothing of where they differ.
bool isSameSecret(const QByteArray& a, const QByteArray& b)
{
    unsigned difference = a.size() == b.size() ? 0U : 1U;
    for (qsizetype i = 0; i < b.size(); ++i) {
        difference |= static_cast<unsigned char>((i < a.size() ? a[i] : '\0') ^ b[i]);
    }
    return difference == 0;
}

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

std::optional<QByteArray> HttpHead::value(QByteArrayView name) const
{
    std::optional<QByteArray> found;
    for (const auto& [key, text] : headers) {
        if (QByteArrayView(key) == name) {
            if (found) {
                return std::nullopt;
            }
            found = text;
        }
    }
    return found;
}

int HttpHead::count(QByteArrayView name) const
{
    return static_cast<int>(std::ranges::count_if(
        headers, [&](const auto& header) { return QByteArrayView(header.first) == name; }));
}

qsizetype endOfHead(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

std::pair<HttpHead, std::optional<HttpFault>> parseHead(QByteArrayView bytes)
{
    HttpHead head;
    QByteArrayView left = bytes;
    const auto first = takeLine(left);
    if (auto fault = readRequestLine(first.value_or(QByteArrayView()), head)) {
        return {head, fault};
    }
    while (const auto line = takeLine(left)) {
        if (line->isEmpty()) {
            break;
        }
        const qsizetype colon = line->indexOf(':');
        // A line that begins with a space went on with the one before, once; that is refused since RFC 7230.
        if (colon <= 0 || !isToken(line->first(colon)) || hasControls(*line)) {
            return {head, HttpFault{400, "a header is NAME: VALUE"}};
        }
        if (static_cast<qsizetype>(head.headers.size()) == mostHeaders) {
            return {head, HttpFault{431, "there are more than 64 headers"}};
        }
        head.headers.emplace_back(line->first(colon).toByteArray().toLower(),
                                  line->sliced(colon + 1).trimmed().toByteArray());
    }
    const QByteArray connection = head.value("connection").value_or(QByteArray()).toLower();
    head.staysOpen = head.staysOpen && !connection.contains("close");
    return {head, std::nullopt};
}

std::pair<qsizetype, std::optional<HttpFault>> bodyLength(const HttpHead& head, qsizetype most)
{
    if (head.count("transfer-encoding") > 0) {
        return {0, HttpFault{411, "send the body whole, with Content-Length"}};
    }
    if (head.count("content-length") == 0) {
        return {0, std::nullopt};
    }
    const QByteArray text = head.value("content-length").value_or(QByteArray());
    const bool isNumber = !text.isEmpty() && text.size() < 19 &&
                          std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) {
        return {0, HttpFault{400, "Content-Length is one whole number"}};
    }
    const qsizetype length = text.toLongLong();
    return {length,
            length > most ? std::optional(HttpFault{413, "the body is longer than 4 MiB"}) : std::nullopt};
}

QByteArray answerHead(int status, const QByteArray& extra, bool staysOpen)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n" + extra;
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    head += staysOpen ? "" : "Connection: close\r\n";
    return head + "\r\n";
}

QByteArray eventChunk(QByteArrayView json)
{
    return chunk("event: message\ndata: " + json.toByteArray() + "\n\n");
}

QByteArray emptyEventChunk()
{
    return chunk(": waiting\n\n");
}

std::optional<QByteArray> decodedHeader(const QByteArray& value)
{
    if (!value.startsWith("=?base64?") || !value.endsWith("?=") || value.size() < 11) {
        return value;
    }
    const auto decoded = QByteArray::fromBase64Encoding(value.sliced(9, value.size() - 11),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

HttpGuard::HttpGuard(quint16 port, QByteArray token)
    : m_names{"127.0.0.1:" + QByteArray::number(port), "localhost:" + QByteArray::number(port)}
    , m_token(std::move(token))
{
}

std::optional<HttpFault> HttpGuard::check(const HttpHead& head) const
{
    const auto isOurs = [this](const QByteArray& name) { return name == m_names[0] || name == m_names[1]; };
    const auto host = head.value("host");
    if (!host || !isOurs(host->toLower())) {
        return HttpFault{403, "Host must be the address of this server"};
    }
    if (head.count("origin") > 0) {
        const QByteArray origin = head.value("origin").value_or(QByteArray()).toLower();
        if (!origin.startsWith("http://") || !isOurs(origin.sliced(7))) {
            return HttpFault{403, "pages of other places may not talk to this server"};
        }
    }
    const QByteArray given = head.value("authorization").value_or(QByteArray());
    const bool isBearer = given.size() > 7 && given.first(7).toLower() == "bearer ";
    if (!isBearer || !isSameSecret(given.sliced(7).trimmed(), m_token)) {
        return HttpFault{401, "the token of this server is missing or wrong"};
    }
    return std::nullopt;
}

} // namespace snac::mcp
