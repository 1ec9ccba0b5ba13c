// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window stays responsive while two trials train with 2,000 points on the plot.
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"

#include "snac/widgets/plots/objective_plot.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>

using namespace snac;
using namespace snac::studio;

namespace {

constexpr int plotPoints = 2000;
constexpr int runs = 30;
constexpr int runMilliseconds = 500;

/// Time this thread has computed, in ms; other programs on the machine do not count in it.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

struct Gaps
{
    double wall = 0.0; ///< longest time between two ticks
    double own = 0.0;  ///< longest time this thread computed between two ticks
};

/// The longest gaps between ticks of the event loop during one run.
Gaps measure()
{
    Gaps longest;
    QElapsedTimer clock;
    clock.start();
    qint64 last = clock.nsecsElapsed();
    double lastOwn = threadMilliseconds();
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.setInterval(1);
    QObject::connect(&tick, &QTimer::timeout, [&] {
        const qint64 now = clock.nsecsElapsed();
        const double own = threadMilliseconds();
        longest.wall = std::max(longest.wall, 1e-6 * static_cast<double>(now - last));
        longest.own = std::max(longest.own, own - lastOwn);
        last = now;
        lastOwn = own;
    });
    tick.start();
    QEventLoop loop;
    QTimer::singleShot(runMilliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    return longest;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values[index];
}

/// Processor time since the start, in seconds: of everything, the time taken by other guests of the host
/// included, and of this process.
struct ProcessorTime
{
    double all = 0.0;
    double ours = 0.0;

    static ProcessorTime now()
    {
        ProcessorTime time;
        QFile stat(QStringLiteral("/proc/stat"));
        if (stat.open(QIODevice::ReadOnly)) {
            const auto fields =
                QString::fromLatin1(stat.readLine()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            for (int i = 1; i < fields.size() && i <= 8; ++i) {
                time.all +=
                    i == 4 || i == 5 ? 0.0 : fields[i].toDouble(); // without idle and waiting for disks
            }
            time.all /= static_cast<double>(sysconf(_SC_CLK_TCK));
        }
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        for (const timeval& part : {usage.ru_utime, usage.ru_stime}) {
            time.ours += static_cast<double>(part.tv_sec) + 1e-6 * static_cast<double>(part.tv_usec);
        }
        return time;
    }
};

struct Measurement
{
    double wallMedian = 0.0, wallTail = 0.0, ownMedian = 0.0, ownTail = 0.0; ///< ms
    double others = 0.0; ///< cores that other programs took
    int training = 0;    ///< runs at whose end two trials were training
    QString report;

    /// Our own work is always judged. The time on the clock is ours only while others leave us the cores.
    [[nodiscard]] bool isGood() const
    {
        const bool own = ownMedian < 16.0 && ownTail < 50.0;
        return own && (others > 0.15 || (wallMedian < 16.0 && wallTail < 50.0));
    }
};

Measurement measureRuns(MainWindow& window)
{
    std::vector<double> wall;
    std::vector<double> own;
    Measurement result;
    const ProcessorTime before = ProcessorTime::now();
    for (int run = 0; run < runs; ++run) {
        const Gaps gaps = measure();
        wall.push_back(gaps.wall);
        own.push_back(gaps.own);
        result.training += window.model()->counts().running >= 2 ? 1 : 0;
    }
    const ProcessorTime after = ProcessorTime::now();
    result.others =
        ((after.all - before.all) - (after.ours - before.ours)) / (0.001 * runs * runMilliseconds);
    result.wallMedian = quantile(wall, 0.5);
    result.wallTail = quantile(wall, 0.99);
    result.ownMedian = quantile(own, 0.5);
    result.ownTail = quantile(own, 0.99);
    result.report =
        QStringLiteral(
            "longest gap of a run, %1 runs of %2 ms, %3 points: median %4 ms, p99 %5 ms; own work alone: "
            "median %6 ms, p99 %7 ms; other programs took %8 of %9 cores%10")
            .arg(runs)
            .arg(runMilliseconds)
            .arg(window.page<SearchPage>()->plot()->pointCount())
            .arg(result.wallMedian, 0, 'f', 1)
            .arg(result.wallTail, 0, 'f', 1)
            .arg(result.ownMedian, 0, 'f', 1)
            .arg(result.ownTail, 0, 'f', 1)
            .arg(result.others, 0, 'f', 2)
            .arg(QThread::idealThreadCount())
            .arg(result.others > 0.15 ? QStringLiteral(", so the clock is not judged") : QString());
    return result;
}

} // namespace

class TestResponsiveness : public QObject
{
    Q_OBJECT

private slots:
    void ticksGoOnWhileTwoTrialsTrain()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        Prompts prompts;
        MainWindow window({.environment = snac::test::processEnvironment(),
                           .settings = &settings,
                           .prompts = &prompts,
                           .studyFolder = folder.path()});
        window.resize(1440, 900);
        window.show();
        window.page<SetupPage>()->setDocument(
            QStringLiteral("name: load\n"
                           "dataset: {name: jets, rows: 160000}\n"
                           "search:\n"
                           "  n_trials: 5000\n"
                           "  epochs: 4\n"
                           "  workers: 2\n"
                           "  objectives: [accuracy, lut_pct]\n"
                           "search_space:\n"
                           "  learning_rate: {min: 1e-4, max: 1e-2, log: true}\n"),
            {}, QStringLiteral("load.yaml"));
        window.startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->counts().complete >= 4 ||
                                     window.session()->state() == SessionState::Failed,
                                 90000);
        QVERIFY2(window.session()->state() != SessionState::Failed, qPrintable(window.session()->error()));
        // Points beside those of the study, so that the plot carries 2,000 from the first run on.
        StudyBatch batch;
        for (int i = 0; i < plotPoints; ++i) {
            batch.finished.push_back(
                fake::trial(10000 + i, 0.4 + 0.3 * ((i * 37) % 1000) / 1000.0, 0.5 + (i * 61) % 97, i / 80));
        }
        window.model()->apply(batch);
        QTRY_VERIFY(window.page<SearchPage>()->plot()->pointCount() >= plotPoints);

        // A hiccup of the machine spoils one measurement, a slow window all of them.
        Measurement measured;
        for (int attempt = 0; attempt == 0 || (attempt < 3 && !measured.isGood()); ++attempt) {
            measured = measureRuns(window);
            qInfo("%s", qPrintable(measured.report));
        }
        QVERIFY2(measured.training > runs / 2, "two trials were meant to train during the measurement");
        QVERIFY2(measured.isGood(), qPrintable(measured.report));
        QElapsedTimer closing;
        closing.start();
        QVERIFY(window.shutdown());
        QVERIFY2(closing.elapsed() < 1000, qPrintable(QString::number(closing.elapsed())));
    }
};

QTEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
