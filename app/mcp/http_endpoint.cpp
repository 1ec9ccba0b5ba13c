// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_endpoint.h"

#include "tool.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace snac::mcp {

namespace {

constexpr const char* sessionHeader = "mcp-session-id";
constexpr const char* versionHeader = "mcp-protocol-version";
constexpr std::chrono::milliseconds beforeAcceptingAgain(100);
constexpr std::size_t mostRefusals = 32; // that are told why, at a time

QByteArray randomName()
{
    quint32 numbers[4];
    QRandomGenerator::system()->fillRange(numbers);
    return QByteArray(reinterpret_cast<const char*>(numbers), sizeof numbers).toHex();
}

bool isHandshakeVersion(const QByteArray& version)
{
    return std::ranges::any_of(handshakeVersions, [&](const char* each) { return version == each; });
}

/// What a request is about, which Mcp-Name repeats; undefined where it has no name.
QJsonValue nameOf(const RpcRequest& request)
{
    if (request.method == "resources/read") {
        return request.params.value("uri");
    }
    if (request.method.starts_with("tasks/")) {
        return request.params.value("taskId");
    }
    const bool isNamed = request.method == "tools/call" || request.method == "prompts/get";
    return isNamed ? request.params.value("name") : QJsonValue(QJsonValue::Undefined);
}

PostedFault mismatch(const char* header)
{
    return {400, {HeaderMismatch, std::string(header) + " is missing or differs from the body"}};
}

} // namespace

std::optional<PostedFault> checkStateless(const HttpHead& head, const RpcRequest& request, bool& modern)
{
    const QJsonValue version = request.params.value("_meta").toObject().value(QLatin1String(versionKey));
    const auto told = head.value(versionHeader);
    modern =
        !version.isUndefined() || told == QByteArray(statelessVersion) || request.method == "server/discover";
    if (!modern) {
        return std::nullopt;
    }
    if (!version.isString()) {
        return PostedFault{400, {InvalidParams, std::string("_meta must have ") + versionKey}};
    }
    if (told != version.toString().toUtf8()) {
        return mismatch("MCP-Protocol-Version");
    }
    if (version.toString() != QLatin1String(statelessVersion)) {
        return std::nullopt; // the service says which it serves
    }
    if (head.value("mcp-method") != QByteArray::fromStdString(request.method)) {
        return mismatch("Mcp-Method");
    }
    const QJsonValue name = nameOf(request);
    if (name.isString()) {
        const auto header = head.value("mcp-name");
        if (!header || decodedHeader(*header) != name.toString().toUtf8()) {
            return mismatch("Mcp-Name");
        }
    }
    return std::nullopt;
}

Result<std::unique_ptr<HttpEndpoint>> HttpEndpoint::listen(int port, const QByteArray& token)
{
    std::unique_ptr<HttpEndpoint> endpoint(new HttpEndpoint);
    QTcpServer& listener = endpoint->m_listener;
    if (!listener.listen(QHostAddress::LocalHost, static_cast<quint16>(port))) {
        return fail("cannot listen on 127.0.0.1:" + std::to_string(port) + ": " +
                    listener.errorString().toStdString() + "; --http 0 takes a port that is free");
    }
    endpoint->m_guard.emplace(listener.serverPort(), token);
    QObject::connect(&listener, &QTcpServer::newConnection, &listener,
                     [endpoint = endpoint.get()] { endpoint->takeConnections(); });
    // Without descriptors left, Qt takes in nobody any more, until it is told to.
    QObject::connect(&listener, &QTcpServer::acceptError, &listener, [&listener] {
        QTimer::singleShot(beforeAcceptingAgain, &listener, [&listener] { listener.resumeAccepting(); });
    });
    return endpoint;
}

void HttpEndpoint::serve(Service& service)
{
    m_service = &service;
    takeConnections();
}

void HttpEndpoint::close()
{
    m_listener.close();
    m_service = nullptr;
}

bool HttpEndpoint::isFlushed() const
{
    return m_exchanges.empty() &&
           std::ranges::all_of(m_connections, [](const auto& each) { return each.second->isWritten(); });
}

void HttpEndpoint::takeConnections()
{
    while (m_service != nullptr && m_listener.hasPendingConnections()) {
        QTcpSocket* const socket = m_listener.nextPendingConnection();
        // Whoever never showed the token makes room, the longest there first.
        if (m_connections.size() >= mostConnections && !m_strangers.empty()) {
            m_strangers.front()->drop();
        }
        if (m_connections.size() >= mostConnections + mostRefusals) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto connection = std::make_unique<HttpConnection>(socket, *this);
        HttpConnection* const taken = connection.get();
        m_connections.emplace(taken, std::move(connection));
        if (m_connections.size() <= mostConnections) {
            m_strangers.push_back(taken);
        } else {
            taken->refuse({503, "too many connections are open"});
        }
    }
}

void HttpEndpoint::gone(HttpConnection& connection)
{
    const auto found = m_connections.find(&connection);
    if (found == m_connections.end()) {
        return;
    }
    for (auto it = m_exchanges.begin(); it != m_exchanges.end();) {
        const Exchange& exchange = it->second;
        if (exchange.connection != &connection) {
            ++it;
            continue;
        }
        if (m_service != nullptr) {
            m_service->forget(*exchange.client, exchange.id);
        }
        it = m_exchanges.erase(it);
    }
    std::erase(m_strangers, &connection);
    found->second.release()->deleteLater(); // it is one of its own members that called
    m_connections.erase(found);
}

std::optional<HttpFault> HttpEndpoint::admit(HttpConnection& connection, const HttpHead& head)
{
    if (const auto fault = m_guard->check(head)) {
        return fault;
    }
    // It has shown the token: from here on a deadline ends it, and no newcomer, however long its body is.
    std::erase(m_strangers, &connection);
    return checkHead(head);
}

std::optional<HttpFault> HttpEndpoint::checkHead(const HttpHead& head)
{
    if (head.path != "/mcp") {
        return HttpFault{404, "there is /mcp and nothing else"};
    }
    if (head.method == "DELETE") {
        return std::nullopt;
    }
    if (head.method != "POST") {
        return HttpFault{405, "POST messages; this server opens no stream of its own"};
    }
    const QByteArray type = head.value("content-type").value_or(QByteArray()).toLower();
    if (type.split(';').front().trimmed() != "application/json") {
        return HttpFault{415, "Content-Type must be application/json"};
    }
    const QByteArray accept = head.value("accept").value_or("*/*").toLower();
    if (!accept.contains("application/json") && !accept.contains("*/*") &&
        !accept.contains("application/*")) {
        return HttpFault{406, "Accept must name application/json and text/event-stream"};
    }
    return std::nullopt;
}

void HttpEndpoint::refuse(HttpConnection& connection, int status, const QJsonValue& id, const RpcError& error)
{
    connection.answer(status, errorLine(id.isUndefined() ? QJsonValue(QJsonValue::Null) : id, error));
}

void HttpEndpoint::received(HttpConnection& connection, const HttpHead& head, const QByteArray& body)
{
    if (m_service == nullptr) {
        connection.refuse({503, "the server is ending"});
    } else if (head.method == "DELETE") {
        const bool wasThere = m_sessions.erase(head.value(sessionHeader).value_or(QByteArray())) > 0;
        wasThere ? connection.answer(204, {})
                 : refuse(connection, 404, QJsonValue::Null, {InvalidRequest, "there is no such session"});
    } else if (const auto batch = parseBatch(body)) {
        takeBatch(connection, head, *batch);
    } else {
        takePost(connection, head, parseMessage(body));
    }
}

ClientPtr HttpEndpoint::clientOf(HttpConnection& connection, const HttpHead& head, const QJsonValue& id)
{
    const auto version = head.value(versionHeader);
    if (head.count(versionHeader) > 0 && (!version || !isHandshakeVersion(*version))) {
        refuse(connection, 400, id,
               {UnsupportedProtocolVersion, "MCP-Protocol-Version names none that this server serves"});
        return nullptr;
    }
    if (head.count(sessionHeader) == 0) {
        refuse(connection, 400, id,
               {InvalidRequest, "begin with initialize and send its Mcp-Session-Id, or send " +
                                    std::string(versionKey) + " in _meta of each request"});
        return nullptr;
    }
    const auto session = m_sessions.find(head.value(sessionHeader).value_or(QByteArray()));
    if (session == m_sessions.end()) {
        refuse(connection, 404, id, {InvalidRequest, "there is no such session; begin with initialize"});
        return nullptr;
    }
    session->second.lastUse = ++m_count;
    return session->second.client;
}

void HttpEndpoint::takePost(HttpConnection& connection, const HttpHead& head, const RpcMessage& message)
{
    const auto* const request = std::get_if<RpcRequest>(&message);
    if (const auto* const fault = std::get_if<RpcFault>(&message)) {
        refuse(connection, 400, fault->id, fault->error);
        return;
    }
    Exchange exchange{.connection = &connection};
    if (request != nullptr) {
        if (const auto fault = checkStateless(head, *request, exchange.modern)) {
            refuse(connection, fault->status, request->id, fault->error);
            return;
        }
        exchange.id = request->id;
        exchange.takesEvents =
            head.value("accept").value_or(QByteArray()).toLower().contains("text/event-stream");
    }
    const bool begins = request != nullptr && !exchange.modern && request->method == "initialize";
    if (exchange.modern || begins) {
        exchange.client = std::make_shared<Client>();
        exchange.newSession = begins ? randomName() : QByteArray();
    } else {
        exchange.client = clientOf(connection, head, exchange.id);
    }
    if (exchange.client == nullptr) {
        return;
    }
    if (request == nullptr || request->isNotification()) {
        m_service->take(exchange.client, message, [](const Outgoing&) {});
        connection.answer(202, {});
        return;
    }
    const quint64 number = ++m_count;
    const ClientPtr client = exchange.client;
    m_exchanges.emplace(number, std::move(exchange));
    m_service->take(client, message, [this, number](const Outgoing& outgoing) {
        QMetaObject::invokeMethod(
            &m_listener, [this, number, outgoing] { deliver(number, outgoing); }, Qt::QueuedConnection);
    });
}

void HttpEndpoint::takeBatch(HttpConnection& connection, const HttpHead& head,
                             const std::vector<RpcMessage>& batch)
{
    Exchange exchange{.connection = &connection};
    exchange.client = clientOf(connection, head, QJsonValue::Null);
    if (exchange.client == nullptr) {
        return;
    }
    const quint64 number = ++m_count;
    const ClientPtr client = exchange.client;
    m_exchanges.emplace(number, std::move(exchange));
    m_service->takeBatch(client, batch, [this, number](const Outgoing& outgoing) {
        QMetaObject::invokeMethod(
            &m_listener, [this, number, outgoing] { deliver(number, outgoing); }, Qt::QueuedConnection);
    });
}

void HttpEndpoint::keepSession(const QByteArray& name, ClientPtr client)
{
    if (m_sessions.size() >= mostSessions) {
        m_sessions.erase(std::ranges::min_element(
            m_sessions, {}, [](const auto& session) { return session.second.lastUse; }));
    }
    m_sessions.emplace(name, Session{.client = std::move(client), .lastUse = ++m_count});
}

void HttpEndpoint::deliver(quint64 number, const Outgoing& outgoing)
{
    const auto found = m_exchanges.find(number);
    if (found == m_exchanges.end()) {
        return; // the client has hung up
    }
    if (!outgoing.isLast) {
        if (found->second.takesEvents) {
            found->second.connection->tell(outgoing.line, {});
        }
        return;
    }
    const Exchange exchange = std::move(found->second);
    m_exchanges.erase(found);
    if (exchange.connection->isStreaming()) {
        exchange.connection->endStream(outgoing.line);
        return;
    }
    QByteArray extra;
    if (!exchange.newSession.isEmpty() && outgoing.code == 0) {
        keepSession(exchange.newSession, exchange.client);
        extra = "Mcp-Session-Id: " + exchange.newSession + "\r\n";
    }
    const int status = outgoing.line.isEmpty()                                        ? 204
                       : outgoing.refused || outgoing.code == MissingClientCapability ? 400
                       : exchange.modern && outgoing.code == MethodNotFound           ? 404
                                                                                      : 200;
    exchange.connection->answer(status, outgoing.line.trimmed(), extra);
}

} // namespace snac::mcp
