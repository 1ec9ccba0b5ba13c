// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "main_window.h"
#include "tour_walk.h"

#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/synthesize/synthesize_page.h"
#include "snac/widgets/plots/plot_canvas.h"

#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QTextStream>
#include <QThread>

#include <algorithm>

namespace snac::studio {

bool Tour::waitFor(const std::function<bool()>& condition, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 1000LL * seconds) {
            return false;
        }
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
    return true;
}

void Tour::settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    (void)waitFor([&] { return timer.elapsed() >= milliseconds; }, 60);
}

Tour::Tour(QString folder, Appearance& appearance, QSize size)
    : m_folder(std::move(folder))
    , m_appearance(appearance)
    , m_size(size)
{
}

int Tour::run()
{
    if (!QDir().mkpath(m_folder)) {
        return fail(QStringLiteral("the folder %1 cannot be made").arg(m_folder));
    }
    m_appearance.setStyle(Style::Light);
    // Boards and calibrations of the user are left alone, and stay out of the pictures.
    qputenv("XDG_DATA_HOME", m_private.filePath(QStringLiteral("data")).toLocal8Bit());
    m_environment =
        std::make_shared<hardware::EnvironmentInUse>(hardware::readEnvironment(hardware::findFolders()));
    QSettings settings(m_private.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    MainWindow window({m_environment, &settings, nullptr, nullptr, {}, m_private.path()});
    m_window = &window;
    window.resize(m_size);
    window.show();
    const bool done = showSetup() && showProblem() && showData() && showBoard() && showSearch() &&
                      showCharts() && showCompress() && showSynthesize() && showCalibrate() && showLearn() &&
                      showOthers() && showHelp();
    window.page<CompressPage>()->session()->cancel();
    window.page<SynthesizePage>()->session()->cancel();
    window.session()->cancel();
    (void)window.shutdown();
    return done ? 0 : fail(m_problem);
}

int Tour::fail(const QString& message)
{
    QTextStream(stderr) << "tour: " << message << '\n';
    return 1;
}

bool Tour::take(const QString& name)
{
    m_shown << m_window->currentPage();
    return take(name, *m_window);
}

bool Tour::take(const QString& name, QWidget& window, const std::function<void(bool held)>& whileHeld)
{
    QCursor::setPos(
        m_window->mapToGlobal(QPoint(2, m_window->height() - 2))); // nothing lights up under the mouse
    for (const Style style : {Style::Dark, Style::Light}) {
        if (whileHeld) {
            whileHeld(true);
        }
        m_appearance.setStyle(style);
        settle(250);
        selectFromFront();
        settle(50);
        for (auto* plot : m_window->findChildren<widgets::PlotCanvas*>()) {
            plot->replotNow();
        }
        if (whileHeld) {
            whileHeld(false);
        }
        const QString file = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(name, nameOf(style)));
        if (!window.grab().save(file)) {
            m_problem = QStringLiteral("%1 cannot be written").arg(file);
            return false;
        }
        QTextStream(stdout) << file << '\n';
    }
    return true;
}

void Tour::selectFromFront()
{
    const auto& front = m_window->model()->front();
    if (std::ranges::find(front, m_window->model()->selected()) == front.end() && !front.empty()) {
        m_window->model()->select(front[front.size() / 2]);
    }
}

int runTour(const QString& folder, Appearance& appearance, QSize size)
{
    return Tour(folder, appearance, size).run();
}

} // namespace snac::studio
