// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../cli/snac_process.h"

#include <QElapsedTimer>
#include <QList>

namespace snac::test {

/// `snac mcp` of a folder, and a client that talks to it.
class McpClient
{
public:
    explicit McpClient(const QString& root, const QStringList& more = {})
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(program(), QStringList{"mcp", "--root", root} + more);
        m_process.waitForStarted();
    }
    ~McpClient()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    void sendLine(const QByteArray& line) { m_process.write(line + '\n'); }
    void notify(const QString& method, const QJsonObject& params = {})
    {
        sendLine(QJsonDocument(QJsonObject{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}})
                     .toJson(QJsonDocument::Compact));
    }
    /// The id of the request.
    int ask(const QString& method, QJsonObject params = {})
    {
        const QJsonObject request{{"jsonrpc", "2.0"}, {"id", ++m_id}, {"method", method}, {"params", params}};
        sendLine(QJsonDocument(request).toJson(QJsonDocument::Compact));
        return m_id;
    }
    /// The whole answer; empty if none came in time. Notifications on the way are kept.
    QJsonObject answer(const QJsonValue& id, int seconds = 60)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 1000 * seconds) {
            for (qsizetype i = 0; i < m_messages.size(); ++i) {
                if (m_messages.at(i).value("id") == id && !m_messages.at(i).contains("method")) {
                    return m_messages.takeAt(i);
                }
            }
            if (!readMore(100) && m_process.state() == QProcess::NotRunning) {
                readMore(0);
                break;
            }
        }
        for (qsizetype i = 0; i < m_messages.size(); ++i) {
            if (m_messages.at(i).value("id") == id) {
                return m_messages.takeAt(i);
            }
        }
        return {};
    }
    QJsonObject request(const QString& method, const QJsonObject& params = {}, int seconds = 60)
    {
        return answer(ask(method, params), seconds);
    }
    QJsonObject result(const QString& method, const QJsonObject& params = {})
    {
        return request(method, params).value("result").toObject();
    }
    void initialize(const QString& version = "2025-11-25")
    {
        request("initialize", {{"protocolVersion", version},
                               {"capabilities", QJsonObject()},
                               {"clientInfo", QJsonObject{{"name", "test"}, {"version", "1"}}}});
        notify("notifications/initialized");
    }
    int askTool(const QString& name, const QJsonObject& arguments, const QJsonObject& meta = {})
    {
        QJsonObject params{{"name", name}, {"arguments", arguments}};
        if (!meta.isEmpty()) {
            params.insert("_meta", meta);
        }
        return ask("tools/call", params);
    }
    /// The result of tools/call.
    QJsonObject call(const QString& name, const QJsonObject& arguments = {}, int seconds = 120)
    {
        return answer(askTool(name, arguments), seconds).value("result").toObject();
    }
    /// What it gave; empty of an error.
    QJsonObject tool(const QString& name, const QJsonObject& arguments = {}, int seconds = 120)
    {
        return call(name, arguments, seconds).value("structuredContent").toObject();
    }
    /// The text of an error; empty where there was none.
    QString toolError(const QString& name, const QJsonObject& arguments = {})
    {
        const QJsonObject result = call(name, arguments);
        return result.value("isError").toBool()
                   ? result.value("content").toArray().at(0).toObject().value("text").toString()
                   : QString();
    }
    QList<QJsonObject> takeNotifications()
    {
        QList<QJsonObject> found;
        for (qsizetype i = m_messages.size() - 1; i >= 0; --i) {
            if (m_messages.at(i).contains("method")) {
                found.prepend(m_messages.takeAt(i));
            }
        }
        return found;
    }
    /// Ends the input; the exit code.
    int end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60000);
        readMore(0);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QProcess& process() { return m_process; }
    /// The next answer to a batch; empty if none came in time.
    QJsonArray list(int seconds = 60)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_lists.isEmpty() && timer.elapsed() < 1000 * seconds) {
            readMore(100);
        }
        return m_lists.isEmpty() ? QJsonArray() : m_lists.takeFirst();
    }
    /// Lines on standard output that are neither a message nor a list of them.
    [[nodiscard]] int strayLines() const { return m_stray; }

private:
    bool readMore(int milliseconds)
    {
        const bool more = m_process.bytesAvailable() > 0 || m_process.waitForReadyRead(milliseconds);
        m_buffer += m_process.readAllStandardOutput();
        qsizetype end = -1;
        while ((end = m_buffer.indexOf('\n')) >= 0) {
            const QJsonDocument document = QJsonDocument::fromJson(m_buffer.left(end));
            m_buffer.remove(0, end + 1);
            if (document.isArray()) {
                m_lists.append(document.array());
                continue;
            }
            document.isObject() ? m_messages.append(document.object()) : static_cast<void>(++m_stray);
        }
        return more;
    }

    QProcess m_process;
    QByteArray m_buffer;
    QList<QJsonObject> m_messages;
    QList<QJsonArray> m_lists; ///< answers to batches
    int m_id = 0;
    int m_stray = 0;
};

} // namespace snac::test
