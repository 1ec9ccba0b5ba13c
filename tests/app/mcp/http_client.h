// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../cli/snac_process.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace snac::test {

/// `snac mcp --http` of a folder, at a port that was free.
class HttpServerProcess
{
public:
    explicit HttpServerProcess(const QString& root, const QStringList& more = {})
    {
        m_process.start(program(), QStringList{"mcp", "--root", root, "--http", "0"} + more);
        m_process.setReadChannel(QProcess::StandardError);
        QElapsedTimer timer;
        timer.start();
        while (m_token.isEmpty() && timer.elapsed() < 30000 && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(200);
            m_said += m_process.readAllStandardError();
            if (m_said.contains("also in") && m_said.endsWith('\n')) {
                m_port = m_said.mid(m_said.indexOf("127.0.0.1:") + 10).split('/').front().toUShort();
                m_token = m_said.mid(m_said.indexOf("token ") + 6).split(',').front();
                m_tokenFile = QString::fromUtf8(m_said.mid(m_said.indexOf("also in ") + 8).trimmed());
            }
        }
    }
    ~HttpServerProcess()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray token() const { return m_token; }
    [[nodiscard]] QString tokenFile() const { return m_tokenFile; }
    [[nodiscard]] QByteArray said() const { return m_said; }
    [[nodiscard]] QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_port); }
    QProcess& process() { return m_process; }
    /// Asks it to end; the exit code.
    int end()
    {
        m_process.terminate();
        m_process.waitForFinished(60000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// kB in memory.
    [[nodiscard]] qint64 memory() const
    {
        QFile status(QString("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly)) {
            return -1;
        }
        const QByteArray text = status.readAll();
        const qsizetype begin = text.indexOf("VmRSS:") + 6;
        return text.mid(begin, text.indexOf("kB", begin) - begin).trimmed().toLongLong();
    }

private:
    QProcess m_process;
    QByteArray m_said;
    quint16 m_port = 0;
    QByteArray m_token;
    QString m_tokenFile;
};

struct HttpAnswer
{
    int status = 0; ///< 0: there was none
    QByteArray type;
    QByteArray session;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonObject result() const { return json().value("result").toObject(); }
    [[nodiscard]] QJsonObject content() const { return result().value("structuredContent").toObject(); }
    [[nodiscard]] int code() const { return json().value("error").toObject().value("code").toInt(); }
    /// Of a stream of events.
    [[nodiscard]] QList<QJsonObject> events() const
    {
        QList<QJsonObject> found;
        for (const QByteArray& line : body.split('\n')) {
            if (line.startsWith("data: ")) {
                found << QJsonDocument::fromJson(line.mid(6)).object();
            }
        }
        return found;
    }
};

inline QJsonObject messageOf(const QString& method, const QJsonObject& params, const QJsonValue& id = 1)
{
    QJsonObject message{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}};
    if (!id.isUndefined()) {
        message.insert("id", id);
    }
    return message;
}

inline QJsonObject statelessParams(QJsonObject params, QJsonObject meta = {})
{
    meta.insert("io.modelcontextprotocol/protocolVersion", "2026-07-28");
    const QString capabilities = "io.modelcontextprotocol/clientCapabilities";
    if (!meta.contains(capabilities)) {
        meta.insert(capabilities, QJsonObject());
    }
    params.insert("_meta", meta);
    return params;
}

/// A client of the handshake era, or of none.
class HttpClient
{
public:
    explicit HttpClient(const HttpServerProcess& server)
        : m_server(server)
    {
    }

    /// Begins; not answered yet.
    QNetworkReply* begin(const QJsonObject& message, const QList<QPair<QByteArray, QByteArray>>& headers = {})
    {
        QNetworkRequest request(QUrl("http://" + m_server.host() + "/mcp"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        request.setRawHeader("Accept", "application/json, text/event-stream");
        request.setRawHeader("Authorization", "Bearer " + m_server.token());
        for (const auto& [name, value] : headers) {
            request.setRawHeader(name, value);
        }
        return m_manager.post(request, QJsonDocument(message).toJson(QJsonDocument::Compact));
    }
    static HttpAnswer wait(QNetworkReply* reply, int seconds = 120)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(1000 * seconds, &loop, &QEventLoop::quit);
        if (!reply->isFinished()) {
            loop.exec();
        }
        HttpAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                          .type = reply->rawHeader("Content-Type"),
                          .session = reply->rawHeader("Mcp-Session-Id"),
                          .body = reply->readAll()};
        reply->deleteLater();
        return answer;
    }
    HttpAnswer post(const QJsonObject& message, const QList<QPair<QByteArray, QByteArray>>& headers = {})
    {
        return wait(begin(message, headers));
    }
    /// A request without a handshake, with the headers that belong to it.
    QNetworkReply* beginStateless(const QString& method, const QJsonObject& params = {},
                                  const QJsonObject& meta = {}, const QJsonValue& id = 1)
    {
        QList<QPair<QByteArray, QByteArray>> headers{{"MCP-Protocol-Version", "2026-07-28"},
                                                     {"Mcp-Method", method.toUtf8()}};
        const char* const named = method == "resources/read"    ? "uri"
                                  : method.startsWith("tasks/") ? "taskId"
                                                                : "name";
        if (params.contains(QLatin1String(named))) {
            headers.append({"Mcp-Name", params.value(QLatin1String(named)).toString().toUtf8()});
        }
        return begin(messageOf(method, statelessParams(params, meta), id), headers);
    }
    HttpAnswer stateless(const QString& method, const QJsonObject& params = {}, const QJsonObject& meta = {})
    {
        return wait(beginStateless(method, params, meta));
    }
    /// What a tool gave; empty of an error.
    QJsonObject tool(const QString& name, const QJsonObject& arguments = {})
    {
        return stateless("tools/call", {{"name", name}, {"arguments", arguments}}).content();
    }

private:
    const HttpServerProcess& m_server;
    QNetworkAccessManager m_manager;
};

/// Sends bytes as they are, and gives what came back until the end or until an answer is whole.
inline QByteArray rawAnswer(quint16 port, const QByteArray& bytes, int milliseconds = 20000)
{
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port);
    if (!socket.waitForConnected(5000)) {
        return {};
    }
    socket.write(bytes);
    socket.flush();
    QByteArray answer;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        if (end >= 0) {
            const qsizetype at = answer.indexOf("Content-Length: ");
            const qsizetype length = at < 0 ? 0 : answer.mid(at + 16).split('\r').front().toLongLong();
            if (answer.size() >= end + 4 + length) {
                return answer;
            }
        }
        if (!socket.waitForReadyRead(std::min(100, milliseconds)) &&
            socket.state() != QAbstractSocket::ConnectedState) {
            return answer + socket.readAll();
        }
        answer += socket.readAll();
    }
    return answer;
}

inline int statusOf(const QByteArray& answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

} // namespace snac::test
