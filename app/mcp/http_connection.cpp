// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_connection.h"

#include "message.h"

#include <tuple>
#include <utility>

namespace snac::mcp {

namespace {

using namespace std::chrono_literals;

constexpr auto leavingTime = 1s;
constexpr auto betweenSigns = 15s; ///< of life, in a stream
constexpr qint64 mostUnread = 8 << 20;
constexpr qint64 readAhead = 65536;

} // namespace

HttpConnection::HttpConnection(QTcpSocket* socket, HttpHandler& handler, const HttpTimes& times)
    : m_socket(socket)
    , m_handler(handler)
    , m_times(times)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAhead);
    m_deadline.setSingleShot(true);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { take(); });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { leave(); });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_state == State::Streaming) {
            write(emptyEventChunk());
            m_deadline.start(betweenSigns);
        } else if (m_state == State::Head || m_state == State::Body) {
            refuse({408, "the request did not come in time"});
        } else {
            drop();
        }
    });
    enter(State::Idle);
}

void HttpConnection::enter(State state)
{
    m_state = state;
    switch (state) {
    case State::Idle:
        m_deadline.start(m_times.idle);
        break;
    case State::Head:
        m_deadline.start(m_times.head);
        break;
    case State::Body:
        m_deadline.start(m_times.body);
        break;
    case State::Answering:
        m_deadline.stop();
        break;
    case State::Streaming:
        m_deadline.start(betweenSigns);
        break;
    case State::Leaving:
        m_deadline.start(leavingTime);
        break;
    }
}

void HttpConnection::leave()
{
    if (!m_isGone) {
        m_isGone = true;
        m_deadline.stop();
        m_handler.gone(*this);
    }
}

void HttpConnection::drop()
{
    m_socket->abort();
    leave();
}

void HttpConnection::take()
{
    bool more = true;
    while (more && !m_isGone) {
        switch (m_state) {
        case State::Idle:
            more = m_socket->bytesAvailable() > 0;
            if (more) {
                enter(State::Head);
            }
            break;
        case State::Head:
            more = takeHead();
            break;
        case State::Body:
            more = takeBody();
            break;
        case State::Leaving: // what still comes would otherwise cut off the answer
            m_socket->readAll();
            more = false;
            break;
        case State::Answering:
        case State::Streaming:
            more = false; // the next request waits in the socket
            break;
        }
    }
}

bool HttpConnection::takeHead()
{
    // Only what belongs to the head is taken out of the socket.
    const QByteArray seen = m_socket->peek(longestHead + 1);
    const qsizetype end = endOfHead(seen);
    if (end < 0 && seen.size() <= longestHead) {
        return false;
    }
    if (end < 0 || end > longestHead) {
        refuse({431, "the head is longer than 16 KiB"});
        return true;
    }
    auto [head, fault] = parseHead(m_socket->read(end));
    m_head = std::move(head);
    if (!fault) {
        fault = m_handler.admit(*this, m_head);
    }
    if (!fault) {
        std::tie(m_length, fault) = bodyLength(m_head, longestBody);
    }
    if (fault) {
        refuse(*fault);
        return true;
    }
    if (m_head.value("expect").value_or(QByteArray()).toLower() == "100-continue") {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    m_bytes.clear();
    enter(State::Body);
    return true;
}

bool HttpConnection::takeBody()
{
    m_bytes += m_socket->read(m_length - m_bytes.size());
    if (m_bytes.size() < m_length) {
        return false;
    }
    enter(State::Answering);
    const QByteArray body = std::exchange(m_bytes, {});
    m_handler.received(*this, m_head, body);
    return true;
}

void HttpConnection::write(const QByteArray& bytes)
{
    m_socket->write(bytes);
    if (m_socket->bytesToWrite() > mostUnread) { // nobody reads
        drop();
    }
}

void HttpConnection::answer(int status, const QByteArray& body, const QByteArray& extra)
{
    QByteArray more = extra;
    if (!body.isEmpty()) {
        more += "Content-Type: application/json\r\n";
    }
    if (status != 204) {
        more += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    write(answerHead(status, more, m_head.staysOpen) + body);
    enter(m_head.staysOpen ? State::Idle : State::Leaving);
    QMetaObject::invokeMethod(
        this, [this] { take(); }, Qt::QueuedConnection);
}

void HttpConnection::refuse(const HttpFault& fault)
{
    m_head.staysOpen = false;
    const QByteArray asked = fault.status == 401   ? "WWW-Authenticate: Bearer\r\n"
                             : fault.status == 405 ? "Allow: POST, DELETE\r\n"
                                                   : "";
    answer(fault.status, errorLine(QJsonValue::Null, {InvalidRequest, fault.text}), asked);
}

void HttpConnection::tell(QByteArrayView json, const QByteArray& extra)
{
    if (m_state == State::Answering) {
        write(answerHead(200, extra + "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n",
                         m_head.staysOpen));
        enter(State::Streaming);
    }
    write(eventChunk(json.trimmed()));
}

void HttpConnection::endStream(QByteArrayView json)
{
    write((json.isEmpty() ? QByteArray() : eventChunk(json.trimmed())) + lastChunk);
    enter(m_head.staysOpen ? State::Idle : State::Leaving);
    QMetaObject::invokeMethod(
        this, [this] { take(); }, Qt::QueuedConnection);
}

} // namespace snac::mcp
