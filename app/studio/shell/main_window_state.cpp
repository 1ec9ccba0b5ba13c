// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives the window: its place on the screen, its state, drafts of unsaved edits, and how it ends.
#include "main_window.h"

#include "study_control.h"
#include "study_files.h"
#include "window_jobs.h"

#include "snac/studio/pages/page_keys.h"
#include "snac/widgets/fields/tab_order.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr QSize comfortable(1440, 900);
constexpr QSize frame(16, 48);           ///< what window managers draw around a window, at most
constexpr int pauseBeforeKeeping = 1500; ///< ms after a change
constexpr int patienceAtTheEnd = 5000;   ///< ms a search gets to stop at a signal
constexpr int patienceOfShutdown = 1000; ///< ms for each job

} // namespace

/// The window lies within its screen, whatever it was told or remembers.
void MainWindow::fitToScreen()
{
    const QScreen* on = screen();
    if (on == nullptr) {
        return;
    }
    const QRect available = on->availableGeometry();
    const QSize most = available.size() - frame;
    resize(size().boundedTo(most.expandedTo(minimumSizeHint())));
    const QPoint least = available.topLeft();
    const QPoint last = available.bottomRight() - QPoint(width() + frame.width(), height() + frame.height());
    move(std::clamp(x(), least.x(), std::max(least.x(), last.x())),
         std::clamp(y(), least.y(), std::max(least.y(), last.y())));
}

void MainWindow::saveState()
{
    QSettings& settings = *m_bench->settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (currentPage() != page::welcome) { // who has gone nowhere yet is welcomed again
        settings.setValue(QStringLiteral("window/page"), currentPage());
    }
    for (const Page* page : pages()) {
        page->saveState(settings);
    }
    m_bench->files->saveState(settings);
    m_bench->study->saveState(settings);
    settings.sync();
}

void MainWindow::restoreState()
{
    const QSettings& settings = *m_bench->settings;
    resize(comfortable);
    const QByteArray geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (!geometry.isEmpty()) {
        restoreGeometry(geometry);
        // The screen may be a smaller one than the last time, or show everything larger.
        const bool filling = isMaximized() || isFullScreen();
        if (!filling && screen() && !screen()->availableGeometry().contains(this->geometry())) {
            fitToScreen();
        }
    } else {
        fitToScreen();
    }
    for (Page* page : pages()) {
        page->restoreState(settings);
    }
    showPage(settings.value(QStringLiteral("window/page")).toString());
}

void MainWindow::keepSoon()
{
    if (!m_keep.isActive() && !m_closed) {
        m_keep.start(pauseBeforeKeeping);
    }
}

/// State and unsaved edits as they are now, so that a program that is killed loses neither.
void MainWindow::keepNow()
{
    m_keep.stop();
    saveState();
    for (Page* page : pages()) {
        if (m_closed) {
            page->forgetEdits();
        } else {
            page->keepEdits();
        }
    }
}

void MainWindow::restoreLastDocument()
{
    const QString page = currentPage();
    const bool restored = m_bench->files->restoreLast();
    for (Page* one : pages()) {
        if (const QString told = one->restoreEdits(); !told.isEmpty()) {
            m_bench->files->addNotice(told);
        }
    }
    m_bench->study->restoreLast(restored);
    showPage(page);
}

void MainWindow::restoreOtherEdits()
{
    QStringList notices;
    for (Page* one : pages()) {
        if (const QString told = one->restoreEdits(); !told.isEmpty()) {
            notices << told;
        }
    }
    const auto tell = [this, notices] {
        for (const QString& notice : notices) {
            m_bench->files->addNotice(notice);
        }
        m_bench->files->tellOfDraft();
    };
    if (m_bench->session
            ->isBusy()) { // the document of the study that is being read replaces what stands there
        connect(m_bench->session, &StudySession::opened, this, tell, Qt::SingleShotConnection);
    } else {
        tell();
    }
}

/// Tab goes through what takes keys itself. Qt also stops at what passes its focus on: at a page that opens
/// on one of its parts, which left out all before that part, and at a field whose editor is greyed out, where
/// Tab stood still. And it comes last to what was made last, wherever that stands.
bool MainWindow::focusNextPrevChild(bool next)
{
    QWidgetList stops = widgets::tabStops(this);
    if (!next) {
        std::ranges::reverse(stops);
    }
    // A widget that has the focus but is no stop (one that only a click comes to): on from what it is in.
    const QWidget* from = focusWidget();
    while (from != nullptr && !stops.contains(from)) {
        from = from->parentWidget();
    }
    const auto at = std::ranges::find(stops, from);
    std::ranges::rotate(stops, at == stops.end() ? at : at + 1);
    const auto found = std::ranges::find_if(stops, [&](const QWidget* widget) {
        return widget != from && widget->isVisibleTo(this) && widget->isEnabled();
    });
    if (found == stops.end()) {
        return false;
    }
    (*found)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    for (Page* page : pages()) {
        page->flush();
    }
    const bool agreed = m_closing || (std::ranges::all_of(pages(), &Page::mayClose) && m_jobs->mayStop());
    if (!agreed) {
        event->ignore();
        return;
    }
    m_keep.stop();
    saveState();
    if (!m_endedBySignal) {
        for (Page* page : pages()) {
            page->forgetEdits(); // saved or given up
        }
    }
    m_closed = true;
    event->accept();
}

void MainWindow::closeUnasked()
{
    m_closing = true;
    close();
    m_closing = false;
}

void MainWindow::endBySignal()
{
    for (Page* page : pages()) {
        page->flush();
    }
    m_endedBySignal = true;
    keepNow();
    connect(m_jobs, &WindowJobs::stopped, this, [this] {
        closeUnasked();
        QApplication::quit();
    });
    m_jobs->stopForGood(patienceAtTheEnd);
}

bool MainWindow::shutdown()
{
    const bool ended = m_jobs->shutdown(patienceOfShutdown);
    if (ended) {
        m_bench->session->marks().saveLeft(); // also what waited for another job than the search
    }
    return ended;
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QMainWindow::moveEvent(event);
    keepSoon();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    keepSoon();
}

} // namespace snac::studio
