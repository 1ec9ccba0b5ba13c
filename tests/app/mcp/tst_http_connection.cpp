// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One connection of the server for agents: requests that come in pieces, and those that never come whole.
#include "http_connection.h"

#include <QTcpServer>
#include <QTest>

#include <vector>

using namespace snac::mcp;
using namespace std::chrono_literals;

namespace {

/// Answers with what came.
class EchoHandler final : public HttpHandler
{
public:
    std::optional<HttpFault> admit(HttpConnection&, const HttpHead& head) override
    {
        admitted += head.path == "/mcp";
        return head.path == "/mcp" ? std::nullopt : std::optional<HttpFault>({404, "not here"});
    }
    void received(HttpConnection& connection, const HttpHead&, const QByteArray& body) override
    {
        bodies << body;
        connection.answer(200, body);
    }
    void gone(HttpConnection&) override { ++left; }

    int admitted = 0;
    int left = 0;
    QByteArrayList bodies;
};

} // namespace

class TestHttpConnection : public QObject
{
    Q_OBJECT

    QTcpServer m_listener;
    EchoHandler m_handler;
    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<HttpConnection> m_connection;
    QByteArray m_answer;

    void begin(const HttpTimes& times)
    {
        m_client = std::make_unique<QTcpSocket>();
        connect(m_client.get(), &QTcpSocket::readyRead, this, [this] { m_answer += m_client->readAll(); });
        m_client->connectToHost(QHostAddress::LocalHost, m_listener.serverPort());
        QTRY_VERIFY(m_listener.hasPendingConnections());
        m_connection = std::make_unique<HttpConnection>(m_listener.nextPendingConnection(), m_handler, times);
    }

    static HttpTimes endless() { return {.idle = 1h, .head = 1h, .body = 1h}; }

    static QByteArray headOf(qsizetype length, const QByteArray& path = "/mcp")
    {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(length) +
               "\r\n\r\n";
    }

    /// Bytes one by one, each after all that the one before led to; false where an answer never came.
    bool trickle(const QByteArray& begin, qsizetype most)
    {
        m_client->write(begin);
        for (qsizetype sent = 0; sent < most && m_answer.isEmpty(); ++sent) {
            m_client->write("x");
            m_client->flush();
            QCoreApplication::processEvents();
        }
        return !m_answer.isEmpty();
    }

private slots:
    void initTestCase() { QVERIFY(m_listener.listen(QHostAddress::LocalHost)); }

    void cleanup()
    {
        m_connection.reset();
        m_client.reset();
        m_answer.clear();
        m_handler.admitted = 0;
        m_handler.left = 0;
        m_handler.bodies.clear();
    }

    void inPieces()
    {
        begin(endless());
        const QByteArray body(300'000, 'b');
        const QByteArray whole = headOf(body.size()) + body + headOf(2) + "{}";
        for (qsizetype at = 0; at < whole.size(); at += 7919) {
            m_client->write(whole.mid(at, 7919));
            m_client->flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(m_handler.bodies.size(), 2);
        QCOMPARE(m_handler.bodies.front(), body);
        QCOMPARE(m_handler.bodies.back(), QByteArray("{}"));
        QTRY_VERIFY(m_answer.endsWith("{}"));
        QCOMPARE(m_handler.left, 0);
    }

    /// Asked once the head is there, and before anything of the body has come.
    void admittedByTheHead()
    {
        begin(endless());
        m_client->write(headOf(4'000'000));
        QTRY_COMPARE(m_handler.admitted, 1);
        QVERIFY(m_handler.bodies.isEmpty());
        m_client->disconnectFromHost();
        QTRY_COMPARE(m_handler.left, 1);
        begin(endless());
        m_client->write(headOf(4'000'000, "/elsewhere"));
        QTRY_VERIFY(m_answer.startsWith("HTTP/1.1 404"));
    }

    /// Each part has its time as a whole: bytes that come give no more of it.
    void slowOnes_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("head") << 0;
        QTest::newRow("body") << 1;
    }

    void slowOnes()
    {
        QFETCH(int, part);
        HttpTimes times = endless();
        (part == 0 ? times.head : times.body) = 20ms;
        begin(times);
        // Were each byte a reason to wait on, the head would become too long (431), and the body whole (200).
        const bool answered =
            part == 0 ? trickle("POST /mcp HTTP/1.1\r\nX: ", longestHead) : trickle(headOf(100'000), 100'000);
        QVERIFY(answered);
        QVERIFY2(m_answer.startsWith("HTTP/1.1 408"), m_answer.left(40));
        QVERIFY(m_handler.bodies.isEmpty());
        QTRY_COMPARE(m_handler.left, 1);
    }

    void silentOnes()
    {
        HttpTimes times = endless();
        times.idle = 1ms;
        begin(times);
        QTRY_COMPARE(m_handler.left, 1);
        QVERIFY(m_answer.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHttpConnection)
#include "tst_http_connection.moc"
