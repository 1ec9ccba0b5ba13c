// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QHash>
#include <QHostAddress>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

namespace snac::test {

/// A web server of this machine with files in memory, which can be told to misbehave.
class FileServer : public QTcpServer
{
public:
    struct File
    {
        QByteArray bytes = {};
        qsizetype sent = -1;      ///< so many bytes are sent before the connection ends; -1: all
        bool stalls = false;      ///< after them nothing comes, and the connection stays
        bool ranges = true;       ///< whether a part can be asked for
        QByteArray redirect = {}; ///< instead of the file: where it is
        qsizetype claimed = -1;   ///< Content-Length; -1: the true one
        bool tagged = true;       ///< whether its version is named (ETag)
    };

    FileServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
        if (!listen(QHostAddress::LocalHost)) {
            qFatal("no local port");
        }
    }

    QHash<QByteArray, File> files; ///< by path: "/a.gz"
    QStringList asked;             ///< "/a.gz", "/a.gz from 100"

    [[nodiscard]] std::string address(const std::string& path) const
    {
        return "http://127.0.0.1:" + std::to_string(serverPort()) + path;
    }

    /// As the server names the version of a file.
    static QByteArray tagOf(const QByteArray& bytes)
    {
        return '"' + QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex() + '"';
    }

private:
    void serve(QTcpSocket* socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            m_requests[socket] += socket->readAll();
            if (m_requests[socket].contains("\r\n\r\n")) {
                answer(socket, m_requests.take(socket));
            }
        });
    }

    void answer(QTcpSocket* socket, const QByteArray& request)
    {
        const QByteArray path = request.split(' ').value(1);
        const qsizetype range = request.toLower().indexOf("range: bytes=");
        qsizetype from =
            range < 0 ? 0 : request.mid(range + 13, request.indexOf('-', range) - range - 13).toLongLong();
        asked << QString::fromUtf8(path) + (range < 0 ? QString() : QStringLiteral(" from %1").arg(from));
        if (!files.contains(path)) {
            send(socket, "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 9\r\n\r\nnot here!",
                 false);
            return;
        }
        const File& file = files[path];
        if (!file.redirect.isEmpty()) {
            send(socket,
                 "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + file.redirect +
                     "\r\nContent-Length: 0\r\n\r\n",
                 false);
            return;
        }
        if (range >= 0 && file.ranges && from >= file.bytes.size() &&
            request.contains("If-Range: " + tagOf(file.bytes))) {
            send(socket,
                 "HTTP/1.1 416 Range Not Satisfiable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                 false);
            return;
        }
        const QByteArray tag = tagOf(file.bytes);
        const bool same = !request.contains("If-Range: ") || request.contains("If-Range: " + tag);
        const bool part = range >= 0 && file.ranges && same;
        from = part ? from : 0;
        const QByteArray body = file.bytes.mid(from);
        QByteArray head = part ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " +
                                     QByteArray::number(from) + "-" +
                                     QByteArray::number(file.bytes.size() - 1) + "/" +
                                     QByteArray::number(file.bytes.size()) + "\r\n"
                               : QByteArray("HTTP/1.1 200 OK\r\n");
        head += file.tagged ? "ETag: " + tag + "\r\n" : QByteArray();
        head += "Connection: close\r\nContent-Length: " +
                QByteArray::number(file.claimed >= 0 ? file.claimed : body.size()) + "\r\n\r\n";
        send(socket, head + (file.sent < 0 ? body : body.left(file.sent)), file.stalls);
    }

    static void send(QTcpSocket* socket, const QByteArray& bytes, bool stays)
    {
        socket->write(bytes);
        if (!stays) {
            socket->disconnectFromHost();
        }
    }

    QHash<QTcpSocket*, QByteArray> m_requests;
};

} // namespace snac::test
