// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives the window: its place on the screen, its state, drafts of unsaved edits, and how it ends.
#include "main_window.h"
#include "study_paths.h"

#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace snac::studio {

namespace {

constexpr QSize comfortable(1440, 900);
constexpr QSize frame(16, 48);           ///< what window managers draw around a window, at most
constexpr int pauseBeforeKeeping = 1500; ///< ms after a change
constexpr int patienceAtTheEnd = 5000;   ///< ms a search gets to stop at a signal

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
    QSettings& settings = *m_options.settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/page"), currentPage());
    settings.setValue(QStringLiteral("window/splitSetup"), m_setup->document()->splitter()->saveState());
    settings.setValue(QStringLiteral("window/splitBoard"), m_board->document()->splitter()->saveState());
    for (const QSplitter* splitter :
         m_search->splitters() + m_compress->splitters() + m_calibrate->splitters()) {
        settings.setValue(QStringLiteral("window/") + splitter->objectName(), splitter->saveState());
    }
    if (m_model->start()) {
        settings.setValue(QStringLiteral("search/xAxis"), m_search->plot()->xAxis());
        settings.setValue(QStringLiteral("search/yAxis"), m_search->plot()->yAxis());
    }
    settings.setValue(QStringLiteral("search/charts"), m_search->charts()->currentIndex());
    settings.setValue(QStringLiteral("setup/tab"), m_setup->document()->form()->currentPage());
    settings.setValue(QStringLiteral("document/last"), m_file);
    const bool opening = m_session->state() == SessionState::Opening;
    const bool open = m_model->start() != nullptr || m_session->isBusy();
    settings.setValue(QStringLiteral("study/last"), opening ? m_openingStore
                                                    : open  ? studyFile()
                                                            : QString());
    settings.sync();
}

void MainWindow::restoreState()
{
    const QSettings& settings = *m_options.settings;
    const auto bytes = [&](const QString& key) {
        return settings.value(QStringLiteral("window/") + key).toByteArray();
    };
    resize(comfortable);
    if (const QByteArray geometry = bytes(QStringLiteral("geometry")); !geometry.isEmpty()) {
        restoreGeometry(geometry);
        // The screen may be a smaller one than the last time, or show everything larger.
        const bool filling = isMaximized() || isFullScreen();
        if (!filling && screen() && !screen()->availableGeometry().contains(this->geometry())) {
            fitToScreen();
        }
    } else {
        fitToScreen();
    }
    m_setup->document()->splitter()->restoreState(bytes(QStringLiteral("splitSetup")));
    m_board->document()->splitter()->restoreState(bytes(QStringLiteral("splitBoard")));
    for (QSplitter* splitter : m_search->splitters() + m_compress->splitters() + m_calibrate->splitters()) {
        splitter->restoreState(bytes(splitter->objectName()));
    }
    m_search->setPreferredAxes(settings.value(QStringLiteral("search/xAxis")).toString(),
                               settings.value(QStringLiteral("search/yAxis")).toString());
    m_search->charts()->setCurrentIndex(settings.value(QStringLiteral("search/charts")).toInt());
    if (const QString tab = settings.value(QStringLiteral("setup/tab")).toString();
        m_setup->document()->form()->pages().contains(tab)) {
        m_setup->document()->form()->setCurrentPage(tab);
    }
    m_setup->setMeasuredRate(settings.value(QStringLiteral("measured/samplesPerSecond")).toDouble());
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
    if (m_setup->document()->isModified() && !m_closed) {
        m_drafts.keep({m_file, documentName(), m_setup->document()->text()});
    } else {
        m_drafts.forget();
    }
    if (const auto board = m_board->draft(); board && !m_closed) {
        m_boardDrafts.keep(*board);
    } else {
        m_boardDrafts.forget();
    }
}

bool MainWindow::restoreDraft(const QString& file)
{
    const auto draft = m_drafts.takeLost(file);
    if (!draft) {
        return false;
    }
    QFile saved(draft->file);
    const bool exists = !draft->file.isEmpty() && saved.open(QIODevice::ReadOnly);
    const QStringList templates = templateNames();
    const QString before = exists                            ? QString::fromUtf8(saved.readAll())
                           : templates.contains(draft->name) ? templateText(draft->name)
                                                             : QString();
    setDocument(before, exists ? draft->file : QString(), draft->name);
    m_setup->document()->replaceText(draft->text);
    m_setup->setNotice(
        tr("Edits of %1 that were not saved have been restored. Undo takes them back.").arg(documentName()));
    return true;
}

void MainWindow::restoreLastDocument()
{
    const QSettings& settings = *m_options.settings;
    const QString page = currentPage();
    const QString last = settings.value(QStringLiteral("document/last")).toString();
    const QString study = settings.value(QStringLiteral("study/last")).toString();
    const bool restored = restoreDraft({}) || (!last.isEmpty() && QFile::exists(last) && openYaml(last));
    if (const auto board = m_boardDrafts.takeLost()) {
        m_board->restore(*board);
        const QString told = m_setup->notice();
        const QString back = tr("Edits of the board %1 that were not saved have been restored: see Boards.")
                                 .arg(m_board->currentBoard());
        m_setup->setNotice(told.isEmpty() ? back : told + QLatin1Char('\n') + back);
    }
    if (isStudyStore(study) && QFile::exists(study)) {
        m_keepDocument = restored; // it may be about the next study already; the built-in one is about none
        m_openingStore = study;
        m_search->setTitle(QFileInfo(study).completeBaseName());
        m_session->open(study);
    }
    showPage(page);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_setup->document()->flush();
    m_board->document()->flush();
    if (m_closing || (mayReplaceDocument() && mayLoseBoard() && mayStopJobs())) {
        m_keep.stop();
        saveState();
        if (!m_endedBySignal) {
            m_drafts.forget(); // saved or given up
            m_boardDrafts.forget();
        }
        m_closed = true;
        event->accept();
        return;
    }
    event->ignore();
}

/// Whether no job runs; asks otherwise, and closes again when the answer is yes.
bool MainWindow::mayStopJobs()
{
    const bool searching = m_session->isBusy() && m_session->state() != SessionState::Opening;
    if (!searching && !m_compress->session()->isBusy()) {
        return true;
    }
    const auto& counts = m_model->counts();
    const int total = m_model->start() ? m_model->start()->config.trials : 0;
    const QString text =
        !searching
            ? tr("A compression is running: %1 of %2 steps are done. They are saved, and the rest can be "
                 "done later.")
                  .arg(m_compress->session()->stepsDone())
                  .arg(m_compress->session()->stepsTotal())
        : total > 0
            ? tr("%1 is searching: %2 of %3 trials are done. They are saved in %4, and the search can be "
                 "resumed at any time.")
                  .arg(QFileInfo(studyFile()).completeBaseName())
                  .arg(counts.counted)
                  .arg(total)
                  .arg(studyFile())
            : tr("A search is starting. Nothing is trained yet.");
    if (m_asksToClose) {
        return false; // one question at a time
    }
    m_asksToClose = true;
    // Who answers within the call is heard by its result: a window cannot be closed while it closes.
    auto within = std::make_shared<bool>(true);
    auto agreed = std::make_shared<bool>(false);
    m_prompts->confirm(this, tr("Stop and close?"), text, tr("Stop and close"), tr("Go on"),
                       [this, within, agreed](bool stop) {
                           m_asksToClose = false;
                           *agreed = stop;
                           if (stop && !*within) {
                               m_closing = true;
                               close();
                               m_closing = false;
                           }
                       });
    *within = false;
    return *agreed;
}

/// The question whether to stop a job is withdrawn when there is none any more.
void MainWindow::withdrawCloseQuestion()
{
    if (m_asksToClose && !m_session->isBusy() && !m_compress->session()->isBusy()) {
        m_prompts->withdraw(this);
        showMessage(tr("What was running has ended by itself: the window can be closed."));
    }
}

void MainWindow::endBySignal()
{
    m_setup->document()->flush();
    m_board->document()->flush();
    m_endedBySignal = true;
    keepNow();
    m_compress->session()->cancel();
    m_session->cancel();
    const auto end = [this] {
        if (m_session->state() == SessionState::Cancelling ||
            m_compress->session()->state() == SessionState::Cancelling) {
            return;
        }
        m_closing = true;
        close();
        QApplication::quit();
    };
    connect(m_session, &StudySession::stateChanged, this, end, Qt::QueuedConnection);
    connect(m_compress->session(), &CompressSession::stateChanged, this, end, Qt::QueuedConnection);
    QTimer::singleShot(patienceAtTheEnd, this, [this] {
        m_closing = true;
        close();
        QApplication::quit();
    });
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
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
