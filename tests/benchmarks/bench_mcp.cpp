// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clients of `snac mcp --http` take from a search: the same search alone and with 50 clients that ask
// for the progress of jobs, in turn: A B A B ... A. Each B is held against the mean of the A before and the A
// behind it, so that a machine that becomes slower on the way tells nothing of clients. Two answers, each as
// median, mean and deviation of the rounds: by time, which needs a quiet machine, and by the work of the
// server's threads (those that talk are nice), which holds on a busy one too. For the second the server has
// one processor for itself and the clients have the others, so that what it gives to clients the search
// lacks. Clients that ask at fixed times take so much of each second, those that ask at once again a share of
// what there is. Ends with 0 where both medians lie below the bound, with 3 where they disagree, else with 1.
// Usage: bench_mcp [ROUNDS] [REQUESTS A SECOND OF EACH CLIENT; 0: at once again] [TRIALS OF A SEARCH]
#include "http_client.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
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
        m_timer.setInterval(milliseconds);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { ask(); });
        m_timer.start();
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
    void ask()
    {
        if (m_reply != nullptr) {
            return;
        }
        m_reply = m_client.beginStateless("tools/call", {{"name", "job_status"}});
        QObject::connect(m_reply, &QNetworkReply::finished, &m_timer, [this] {
            answered += m_reply->error() == QNetworkReply::NoError;
            m_reply->deleteLater();
            m_reply = nullptr;
        });
    }

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

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of a process or a thread, from its third field on.
QList<QByteArray> statusFields(const QString& folder)
{
    const QByteArray text = contentOf(folder + "/stat");
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

/// Seconds of the processor.
struct Work
{
    double search = 0.0;
    double talk = 0.0;

    [[nodiscard]] double whole() const { return search + talk; }
    Work operator-(const Work& other) const { return {search - other.search, talk - other.talk}; }
};

/// What the server has used so far. Threads that talk are nice, and live as long as the server.
Work workOf(HttpServerProcess& server)
{
    const QString process = QString("/proc/%1").arg(server.process().processId());
    Work work;
    QDirIterator threads(process + "/task", QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        const QString thread = threads.next();
        const QList<QByteArray> fields = statusFields(thread);
        if (fields.size() > 16 && fields.at(16).toInt() > 0) {
            work.talk += 1e-9 * contentOf(thread + "/schedstat").split(' ').front().toDouble();
        }
    }
    const QList<QByteArray> all = statusFields(process);
    if (all.size() > 12) {
        work.search =
            (all.at(11).toDouble() + all.at(12).toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK)) -
            work.talk;
    }
    return work;
}

/// Of one search.
struct Measured
{
    double seconds = -1.0;
    Work work;
};

Measured measured(HttpServerProcess& server, HttpClient& client, int number)
{
    const Work before = workOf(server);
    Measured one;
    one.seconds = secondsOfSearch(client, number);
    one.work = workOf(server) - before;
    return one;
}

/// Of the rounds.
struct Spread
{
    double median = 0.0;
    double mean = 0.0;
    double deviation = 0.0;
};

Spread spreadOf(std::vector<double> values)
{
    Spread spread;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    spread.median = values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
    for (const double value : values) {
        spread.mean += value / static_cast<double>(values.size());
    }
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - spread.mean) * (value - spread.mean);
    }
    spread.deviation = values.size() < 2 ? 0.0 : std::sqrt(squares / static_cast<double>(values.size() - 1));
    return spread;
}

void print(const char* what, const Spread& spread)
{
    std::printf("%-52s median %7.4f, mean %7.4f +- %.4f\n", what, spread.median, spread.mean,
                spread.deviation);
}

/// The server's on one processor, this program's on the others; where there is one, both share it.
std::unique_ptr<HttpServerProcess> serverOnOneProcessor(const QString& root)
{
    cpu_set_t all;
    ::sched_getaffinity(0, sizeof all, &all);
    int first = 0;
    while (!CPU_ISSET(first, &all)) {
        ++first;
    }
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(first, &one);
    ::sched_setaffinity(0, sizeof one, &one); // what is started from here on inherits it
    auto server = std::make_unique<HttpServerProcess>(root);
    if (CPU_COUNT(&all) > 1) {
        CPU_CLR(first, &all);
    }
    ::sched_setaffinity(0, sizeof all, &all);
    return server;
}

Measured meanOf(const Measured& a, const Measured& b)
{
    return {
        .seconds = 0.5 * (a.seconds + b.seconds),
        .work = {.search = 0.5 * (a.work.search + b.work.search), .talk = 0.5 * (a.work.talk + b.work.talk)}};
}

/// What the rounds come to; of each the share of its speed that a search loses.
struct Losses
{
    std::vector<double> byTime;
    std::vector<double> byWork;
    std::vector<double> talking;  ///< share of the server's processor that goes to clients
    std::vector<double> inflated; ///< work of the search itself, with clients over without

    void add(const Measured& alone, const Measured& watched, bool asksAtFixedTimes)
    {
        byTime.push_back(1.0 - alone.seconds / watched.seconds);
        inflated.push_back(watched.work.search / alone.work.search);
        talking.push_back(watched.work.talk / (asksAtFixedTimes ? watched.seconds : watched.work.whole()));
        byWork.push_back(1.0 - (1.0 - talking.back()) / inflated.back());
    }
};

int told(const Losses& losses)
{
    constexpr double bound = 0.10;
    const Spread time = spreadOf(losses.byTime);
    const Spread work = spreadOf(losses.byWork);
    print("share of the server's processor for clients", spreadOf(losses.talking));
    print("work of the search itself, with clients / without", spreadOf(losses.inflated));
    print("speed that the search loses, by work (bound 0.10)", work);
    print("speed that the search loses, by time (bound 0.10)", time);
    const bool goodByTime = time.median < bound;
    const bool goodByWork = work.median < bound;
    return goodByTime && goodByWork ? 0 : goodByTime != goodByWork ? 3 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = std::max(argc > 1 ? QByteArray(argv[1]).toInt() : 9, 1);
    const double perSecond = argc > 2 ? QByteArray(argv[2]).toDouble() : 1.0;
    const int trials = std::max(argc > 3 ? QByteArray(argv[3]).toInt() : 120, 6);
    const int between = perSecond > 0.0 ? static_cast<int>(1000.0 / perSecond) : 0;
    QTemporaryDir folder;
    write(folder.filePath("study.yaml"), smallStudy(trials, 24, 12000));
    const auto server = serverOnOneProcessor(folder.path());
    HttpClient client(*server);
    int number = 0;
    const auto search = [&] { return measured(*server, client, ++number); };
    (void)search(); // files into the cache
    Losses losses;
    Measured before = search();
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::unique_ptr<Asking>> clients;
        for (int i = 0; i < clientCount; ++i) {
            clients.push_back(std::make_unique<Asking>(*server, between));
        }
        const Measured watched = search();
        int answered = 0;
        for (const auto& each : clients) {
            answered += each->answered;
        }
        clients.clear();
        const Measured after = search();
        if (before.seconds <= 0.0 || watched.seconds <= 0.0 || after.seconds <= 0.0) {
            std::printf("a search failed\n");
            return 1;
        }
        losses.add(meanOf(before, after), watched, between > 0);
        std::printf(
            "round %d: alone %.2f and %.2f s (search %.2f and %.2f s of work); with %d clients %.2f s "
            "(search %.2f s, talk %.2f s), %.0f answers a second, %.3f ms each; lost %.4f by work, "
            "%.4f by time\n",
            round + 1, before.seconds, after.seconds, before.work.search, after.work.search, clientCount,
            watched.seconds, watched.work.search, watched.work.talk, answered / watched.seconds,
            1000.0 * watched.work.talk / std::max(answered, 1), losses.byWork.back(), losses.byTime.back());
        std::fflush(stdout);
        before = after;
    }
    return told(losses);
}
