// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clients of `snac mcp --http` take from a search: the same search alone and with 50 clients that ask
// for its progress, in turn. Judged is the time that a search takes, by the medians of one run on a quiet
// machine; the work of the server's processors is told beside it. Usage: bench_mcp [ROUNDS] [REQUESTS A
// SECOND OF EACH CLIENT]
#include "http_client.h"

#include <QCoreApplication>
#include <QDir>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>
#include <vector>

using namespace snac::test;

namespace {

constexpr int clientCount = 50;

/// Asks for the progress of jobs, again and again, until it is destroyed.
class Asking
{
public:
    Asking(const HttpServerProcess& server, int milliseconds)
        : m_client(server)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_reply == nullptr) {
                m_reply = m_client.beginStateless("tools/call", {{"name", "job_status"}});
                QObject::connect(m_reply, &QNetworkReply::finished, &m_timer, [this] {
                    answered += m_reply->error() == QNetworkReply::NoError;
                    m_reply->deleteLater();
                    m_reply = nullptr;
                });
            }
        });
        m_timer.start(milliseconds);
    }
    ~Asking()
    {
        if (m_reply != nullptr) {
            m_reply->disconnect(&m_timer);
        }
    }
    Asking(const Asking&) = delete;
    Asking& operator=(const Asking&) = delete;

    int answered = 0;

private:
    HttpClient m_client;
    QNetworkReply* m_reply = nullptr;
    QTimer m_timer; // goes first
};

/// Seconds of a search; negative: it failed.
double secondsOfSearch(HttpClient& client, int number)
{
    const QJsonObject started =
        client.tool("run_search_pipeline", {{"config_relative_path", "study.yaml"},
                                            {"study_relative_path", QString("s%1.snac").arg(number)},
                                            {"run_local_search", false},
                                            {"accept_cost", true}});
    const QJsonObject ended =
        client.tool("job_result", {{"job_id", started.value("job_id")}, {"wait_seconds", 600}});
    return ended.value("state").toString() == "done"
               ? ended.value("progress").toObject().value("seconds").toDouble(-1.0)
               : -1.0;
}

/// Seconds of processors that the server has used so far.
double processorSeconds(HttpServerProcess& server)
{
    QFile file(QString("/proc/%1/stat").arg(server.process().processId()));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QList<QByteArray> fields =
        text.mid(text.lastIndexOf(')') + 2).split(' '); // from the third field on
    return fields.size() < 13 ? 0.0
                              : (fields.at(11).toDouble() + fields.at(12).toDouble()) /
                                    static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// Of one search.
struct Measured
{
    double seconds = -1.0;
    double processors = 0.0;
};

Measured measured(HttpServerProcess& server, HttpClient& client, int number)
{
    const double before = processorSeconds(server);
    Measured one;
    one.seconds = secondsOfSearch(client, number);
    one.processors = processorSeconds(server) - before;
    return one;
}

double median(const std::vector<Measured>& all, double Measured::*member)
{
    std::vector<double> values;
    std::ranges::transform(all, std::back_inserter(values), [&](const Measured& one) { return one.*member; });
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 5;
    const double perSecond = argc > 2 ? QByteArray(argv[2]).toDouble() : 2.0;
    QTemporaryDir folder;
    write(folder.filePath("study.yaml"), smallStudy(60, 12, 8000));
    HttpServerProcess server(folder.path());
    HttpClient client(server);
    std::vector<Measured> alone;
    std::vector<Measured> watched;
    int answered = 0;
    (void)secondsOfSearch(client, 0); // files into the cache
    for (int round = 0; round < rounds; ++round) {
        alone.push_back(measured(server, client, 2 * round + 1));
        std::vector<std::unique_ptr<Asking>> clients;
        for (int i = 0; i < clientCount; ++i) {
            clients.push_back(std::make_unique<Asking>(server, static_cast<int>(1000.0 / perSecond)));
        }
        watched.push_back(measured(server, client, 2 * round + 2));
        for (const auto& each : clients) {
            answered += each->answered;
        }
        std::printf("round %d: alone %.2f s (processors %.2f s), with %d clients %.2f s (%.2f s)\n",
                    round + 1, alone.back().seconds, alone.back().processors, clientCount,
                    watched.back().seconds, watched.back().processors);
        std::fflush(stdout);
        if (alone.back().seconds <= 0.0 || watched.back().seconds <= 0.0) {
            std::printf("a search failed\n");
            return 1;
        }
    }
    const double ratio = median(watched, &Measured::seconds) / median(alone, &Measured::seconds);
    std::printf("%d answers to %d clients; a search takes %.3f times the time and %.3f times the work\n",
                answered, clientCount, ratio,
                median(watched, &Measured::processors) / median(alone, &Measured::processors));
    return ratio < 1.10 ? 0 : 1;
}
