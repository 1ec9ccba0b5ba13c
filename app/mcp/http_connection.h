// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace snac::mcp {

class HttpConnection;

/// What is done with the requests of connections.
class HttpHandler
{
public:
    HttpHandler() = default;
    virtual ~HttpHandler() = default;
    HttpHandler(const HttpHandler&) = delete;
    HttpHandler& operator=(const HttpHandler&) = delete;

    /// Asked before anything of the body is taken.
    [[nodiscard]] virtual std::optional<HttpFault> admit(HttpConnection& connection,
                                                         const HttpHead& head) = 0;
    /// To be answered by the connection, at once or later.
    virtual void received(HttpConnection& connection, const HttpHead& head, const QByteArray& body) = 0;
    /// It is of no use any more; to be deleted later.
    virtual void gone(HttpConnection& connection) = 0;
};

/// How long the parts of a request may take to come, each as a whole: bytes on the way give no more time.
struct HttpTimes
{
    std::chrono::milliseconds idle{60'000}; ///< between requests
    std::chrono::milliseconds head{10'000};
    std::chrono::milliseconds body{30'000};
};

/// One connection: a request at a time, each answered before the next is read. Heads, bodies and the times
/// they take to come are bounded.
class HttpConnection : public QObject
{
public:
    /// Takes the socket over. The handler outlives it.
    HttpConnection(QTcpSocket* socket, HttpHandler& handler, const HttpTimes& times = {});

    /// A whole answer; `extra`: header lines with their ends. An empty body has no type.
    void answer(int status, const QByteArray& body, const QByteArray& extra = {});
    /// The answer, and the end of what can be said here.
    void refuse(const HttpFault& fault);
    /// Hangs up at once.
    void drop();
    /// A message on the way, which makes the answer a stream of events. `extra`: header lines of its head.
    void tell(QByteArrayView json, const QByteArray& extra);
    [[nodiscard]] bool isStreaming() const { return m_state == State::Streaming; }
    /// The last message of a stream; may be empty.
    void endStream(QByteArrayView json);

    [[nodiscard]] bool isWritten() const { return m_socket->bytesToWrite() == 0; }

    static constexpr qsizetype longestBody = 4 << 20;

private:
    enum class State { Idle, Head, Body, Answering, Streaming, Leaving };

    void take();
    /// False: more must come first.
    [[nodiscard]] bool takeHead();
    [[nodiscard]] bool takeBody();
    void enter(State state);
    void leave();
    void write(const QByteArray& bytes);

    QTcpSocket* const m_socket;
    HttpHandler& m_handler;
    const HttpTimes m_times;
    QTimer m_deadline; ///< of the state
    State m_state = State::Idle;
    HttpHead m_head;
    QByteArray m_bytes; ///< of a body that is not whole
    qsizetype m_length = 0;
    bool m_isGone = false;
};

} // namespace snac::mcp
