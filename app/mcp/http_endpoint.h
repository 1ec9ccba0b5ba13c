// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_connection.h"
#include "service.h"

#include <QTcpServer>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace snac::mcp {

/// The rules of Streamable HTTP for one message that was posted: what is wrong with its headers, by the era
/// that it belongs to.
struct PostedFault
{
    int status = 400;
    RpcError error;
};
/// Of a request without a handshake: the headers say what the body says (version, method, name). `modern`:
/// whether it is such a request.
[[nodiscard]] std::optional<PostedFault> checkStateless(const HttpHead& head, const RpcRequest& request,
                                                        bool& modern);

/// /mcp: POST takes a message, DELETE ends a session. All members but the sends that it gives to the service
/// are called on its own thread.
class HttpEndpoint final : public HttpHandler
{
public:
    /// Listens on 127.0.0.1. Error: the port is taken.
    [[nodiscard]] static Result<std::unique_ptr<HttpEndpoint>> listen(int port, const QByteArray& token);

    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    /// From now on clients are answered, by this; it is to be gone before this is.
    void serve(Service& service);
    /// Takes nobody in any more.
    void close();
    /// Whether all that was written has left.
    [[nodiscard]] bool isFlushed() const;

    [[nodiscard]] std::optional<HttpFault> admit(HttpConnection& connection, const HttpHead& head) override;
    void received(HttpConnection& connection, const HttpHead& head, const QByteArray& body) override;
    void gone(HttpConnection& connection) override;

    static constexpr std::size_t mostConnections = 128;
    static constexpr std::size_t mostSessions = 256;

private:
    /// A request that is not answered yet.
    struct Exchange
    {
        HttpConnection* connection = nullptr;
        ClientPtr client{};
        QJsonValue id = QJsonValue::Undefined;
        bool modern = false;
        bool takesEvents = false;
        QByteArray newSession{}; ///< of an initialize
    };
    struct Session
    {
        ClientPtr client;
        quint64 lastUse = 0;
    };

    HttpEndpoint() = default;
    void takeConnections();
    /// What is wrong with the head of one that showed the token.
    [[nodiscard]] static std::optional<HttpFault> checkHead(const HttpHead& head);
    void takePost(HttpConnection& connection, const HttpHead& head, const RpcMessage& message);
    void takeBatch(HttpConnection& connection, const HttpHead& head, const std::vector<RpcMessage>& batch);
    /// The client of a session of the handshake era. Nothing: it is refused, and told so.
    [[nodiscard]] ClientPtr clientOf(HttpConnection& connection, const HttpHead& head, const QJsonValue& id);
    void refuse(HttpConnection& connection, int status, const QJsonValue& id, const RpcError& error);
    void deliver(quint64 number, const Outgoing& outgoing);
    void keepSession(const QByteArray& name, ClientPtr client);

    QTcpServer m_listener;
    std::optional<HttpGuard> m_guard;
    Service* m_service = nullptr;
    std::map<HttpConnection*, std::unique_ptr<HttpConnection>> m_connections;
    std::deque<HttpConnection*>
        m_strangers; ///< of these, those that never showed the token; the oldest first
    std::map<quint64, Exchange> m_exchanges;
    std::map<QByteArray, Session> m_sessions;
    quint64 m_count = 0; ///< of exchanges and of uses of sessions
};

} // namespace snac::mcp
