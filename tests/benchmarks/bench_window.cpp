// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_window FILE.snac [OTHER.snac]: what the window takes to open a study and to answer on the Search
// page, with a study of many trials (bench_report makes one: bench_report FILE.snac 10000). Each figure is
// the longest single event of the GUI thread that an action caused, paints, timers and queued calls included,
// in processor milliseconds, so that other work on the machine does not count. Wanted: 33 ms an event,
// and 1.5 s from asking for the study until it is painted. The study beside it is compared on the tab Runs.
//
// bench_window FILE (any other file): the same of the view of a data set. Wanted: a million rows by sixteen
// columns within 5 s.
#include "../test_environment.h"

#include "snac/studio/pages/data/data_page.h"
#include "snac/studio/pages/learn/learn_page.h"
#include "snac/studio/pages/search/genes_view.h"
#include "snac/studio/pages/search/matrix_view.h"
#include "snac/studio/pages/search/parallel_view.h"
#include "snac/studio/pages/search/runs_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/class_histogram.h"
#include "snac/widgets/plots/gene_chart.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/parallel_plot.h"
#include "snac/widgets/plots/replay_bar.h"
#include "snac/widgets/plots/scatter_matrix.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSettings>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace snac;
using namespace snac::studio;

namespace {

constexpr int repeats = 20;
constexpr int pause = 200; ///< ms after an action: longer than any pause before something is shown

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

/// Measures each event that is not sent by another one.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0 || QThread::currentThread() != thread()) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        const double before = processorMilliseconds();
        const QByteArray of = receiver->metaObject()->className();
        const int type = event->type();
        const bool done = QApplication::notify(receiver, event);
        const double taken = processorMilliseconds() - before;
        --m_depth;
        if (taken > longest) {
            longest = taken;
            what = of + ' ' + QByteArray::number(type);
        }
        return done;
    }

    double longest = 0.0;
    QByteArray what;

private:
    int m_depth = 0;
};

TimedApplication* app = nullptr;

void report(const char* name, std::vector<double> longest, const QByteArray& what)
{
    std::ranges::sort(longest);
    std::printf("%-28s median %7.2f ms   worst %7.2f ms   (%s)\n", name, longest[longest.size() / 2],
                longest.back(), what.constData());
    std::fflush(stdout);
}

void measure(const char* name, int count, const std::function<void(int)>& action, int wait = pause)
{
    std::vector<double> all;
    QByteArray what;
    for (int i = 0; i < count; ++i) {
        app->longest = 0.0;
        // As an event of its own, so that what it does at once is measured too.
        QMetaObject::invokeMethod(
            app, [&] { action(i); }, Qt::QueuedConnection);
        QTest::qWait(wait);
        if (all.empty() || app->longest > std::ranges::max(all)) {
            what = app->what;
        }
        all.push_back(app->longest);
    }
    report(name, all, what);
}

/// Moves over the middle of a widget without a button, or with the left one held.
void moveOver(QWidget& widget, int i, Qt::MouseButtons buttons = Qt::NoButton)
{
    const QPoint at(widget.width() / 4 + 7 * i, widget.height() / 2 + 5 * (i % 9));
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, buttons, {});
    QApplication::sendEvent(&widget, &move);
}

void openStudy(MainWindow& window, const QString& file)
{
    QElapsedTimer clock;
    clock.start();
    app->longest = 0.0;
    const double before = processorMilliseconds();
    if (!window.openFile(file)) {
        std::exit(1);
    }
    if (!QTest::qWaitFor([&] { return window.model()->start() && !window.session()->isBusy(); }, 120000)) {
        std::exit(1);
    }
    window.page<SearchPage>()->plot()->replotNow();
    QApplication::processEvents();
    std::printf("%-28s %.0f ms by the clock, %.0f ms of the GUI thread, longest event %.0f ms (%s)\n", "open",
                static_cast<double>(clock.elapsed()), processorMilliseconds() - before, app->longest,
                app->what.constData());
    std::printf("%zu trials, %zu generations, %zu on the front\n", window.model()->trials().size(),
                window.model()->generations().size(), window.model()->front().size());
}

void measureData(MainWindow& window, const QString& file)
{
    QElapsedTimer clock;
    clock.start();
    app->longest = 0.0;
    const double before = processorMilliseconds();
    const std::clock_t all = std::clock();
    auto& page = *window.page<DataPage>();
    if (!window.openFile(file) ||
        !QTest::qWaitFor([&] { return page.answer() && !page.isReading(); }, 120000) ||
        !page.answer()->seen) {
        std::exit(1);
    }
    page.repaint();
    std::printf(
        "%-28s %.0f ms by the clock, %.0f ms of the GUI thread, %.0f ms of all, longest event %.0f ms (%s)\n",
        "open", static_cast<double>(clock.elapsed()), processorMilliseconds() - before,
        1e3 * static_cast<double>(std::clock() - all) / CLOCKS_PER_SEC, app->longest, app->what.constData());
    measure("data: next view", repeats, [&](int i) { page.tabs()->setCurrentIndex(i % 4); });
    page.tabs()->setCurrentIndex(2); // the inputs
    auto* inputs = page.findChild<QTableWidget*>(QStringLiteral("dataInputs"));
    auto* histogram = page.findChild<widgets::ClassHistogram*>(QStringLiteral("dataHistogram"));
    measure("data: next input", repeats, [&](int i) { inputs->setCurrentCell(i % inputs->rowCount(), 0); });
    measure("data: histogram, nearer", 5, [&](int) { histogram->zoom(1, 0.4); });
    measure("data: histogram, moved", repeats, [&](int i) { histogram->pan(i < repeats / 2 ? 0.1 : -0.1); });
}

void measurePlots(SearchPage& page)
{
    auto* matrixSwitch = page.findChild<QToolButton*>(QStringLiteral("matrixSwitch"));
    auto* parallelSwitch = page.findChild<QToolButton*>(QStringLiteral("parallelSwitch"));
    auto* inside = page.plot()->findChild<QWidget*>(QStringLiteral("objectivePlotCanvas"));
    measure("plot: hover", repeats, [&](int i) { moveOver(*inside, i); });
    measure("plot: select", repeats, [&](int i) {
        QTest::mouseClick(inside, Qt::LeftButton, {}, inside->rect().center() + QPoint(9 * i - 90, i));
    });
    measure("replay: a step", repeats, [&](int i) { page.replay()->setPosition(3 * i); });
    page.replay()->setPosition(-1);
    measure("matrix: first shown", 1, [&](int) { matrixSwitch->click(); });
    auto* matrix = page.matrixView()->plot();
    measure("matrix: hover", repeats, [&](int i) { moveOver(*matrix, i); });
    measure("matrix: select", repeats, [&](int i) {
        const auto at = matrix->place(page.plot()->selectedTrial() + i, 0, 1);
        QTest::mouseClick(matrix, Qt::LeftButton, {}, at ? at->toPoint() : matrix->rect().center());
    });
    measure("matrix: rectangle", repeats, [&](int i) {
        const QPoint from = matrix->rect().center() - QPoint(60, -20);
        QTest::mousePress(matrix, Qt::LeftButton, {}, from);
        moveOver(*matrix, i, Qt::LeftButton);
        QTest::mouseRelease(matrix, Qt::LeftButton, {}, from + QPoint(40 + i, 40));
    });
    matrixSwitch->click();
    measure("parallel: first shown", 1, [&](int) { parallelSwitch->click(); });
    auto* parallel = page.parallelView()->plot();
    measure("parallel: hover", repeats, [&](int i) { moveOver(*parallel, i); });
    const QPoint top = parallel->place(0, parallel->valueAt(0, 60)).toPoint();
    QTest::mousePress(parallel, Qt::LeftButton, {}, top);
    measure("parallel: drag a range", repeats, [&](int i) {
        const QPoint at = top + QPoint(0, 8 * i + 8);
        QMouseEvent move(QEvent::MouseMove, at, parallel->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(parallel, &move);
    });
    QTest::mouseRelease(parallel, Qt::LeftButton, {}, top + QPoint(0, 160));
    parallelSwitch->click();
}

void measureTable(SearchPage& page)
{
    const QString words = QStringLiteral("rank 1 64");
    measure("table: a letter of a filter", static_cast<int>(words.size()),
            [&](int i) { page.filter()->setText(words.left(i + 1)); });
    measure("table: filter taken away", 3,
            [&](int i) { page.filter()->setText(i % 2 == 0 ? QString() : QStringLiteral("complete")); });
    page.filter()->clear();
    measure("table: front only", 4,
            [&](int) { page.findChild<QToolButton*>(QStringLiteral("onlyFront"))->click(); });
    measure("table: sort", 4, [&](int i) { page.table()->sortByColumn(2 + i % 2, Qt::DescendingOrder); });
    measure("table: scroll", repeats,
            [&](int i) { page.table()->scrollTo(page.table()->model()->index(97 * i, 0)); });
    measure("a star", repeats, [&](int i) {
        page.plot()->setFocus();
        page.table()->selectRow(11 * i);
        QTest::keyClick(&page, Qt::Key_S);
    });
}

void measureCharts(SearchPage& page, const QString& other)
{
    measure(
        "genes: first shown", 1, [&](int) { page.charts()->setCurrentWidget(page.genesView()); }, 3000);
    std::printf("genes: %zu rows\n", page.genesView()->chart()->rows().size());
    measure("genes: hover", repeats, [&](int i) { moveOver(*page.genesView()->chart(), i); });
    page.charts()->setCurrentWidget(page.runs());
    if (!other.isEmpty()) {
        measure(
            "runs: a study is added", 1, [&](int) { page.addStudy(other); }, 8000);
        std::printf("runs: %lld beside it\n", static_cast<long long>(page.runs()->files().size()));
        measure("runs: surfaces off and on", 4,
                [&](int) { page.findChild<QAbstractButton*>(QStringLiteral("runsSurfaces"))->click(); });
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    app = &application;
    if (argc < 2) {
        std::fprintf(stderr, "bench_window FILE.snac [OTHER.snac], or FILE of data\n");
        return 2;
    }
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Prompts prompts;
    MainWindow window({.environment = snac::test::processEnvironment(),
                       .settings = &settings,
                       .prompts = &prompts,
                       .studyFolder = folder.path()});
    window.resize(1440, 900);
    window.show();
    QTest::qWait(500);
    const QString file = QString::fromLocal8Bit(argv[1]);
    if (!file.endsWith(QLatin1String(".snac"))) {
        measureData(window, file);
        return window.shutdown() ? 0 : 1;
    }
    openStudy(window, file);
    window.showPage(QStringLiteral("search"));
    QTest::qWait(500);
    SearchPage& page = *window.page<SearchPage>();
    measurePlots(page);
    measureTable(page);
    measureCharts(page, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    window.showPage(QStringLiteral("learn"));
    QTest::qWait(300);
    measure(
        "lesson: compression", 1,
        [&](int) { window.page<LearnPage>()->chooseSource(QStringLiteral("compression")); }, 4000);
    return window.shutdown() ? 0 : 1;
}
