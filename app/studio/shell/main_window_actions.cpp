// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the window. Every action has a name, so that tests and the keys reference find it.
#include "help_window.h"
#include "main_window.h"
#include "study_paths.h"

#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/compress/compress_table.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include <algorithm>

namespace snac::studio {

QAction* MainWindow::addAction(QMenu* menu, const QString& text, const QString& name,
                               const QKeySequence& keys)
{
    auto* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildStudyMenu();
    buildViewMenu();
    buildHelpMenu();
    updateActions();
}

void MainWindow::buildFileMenu()
{
    auto* menu = menuBar()->addMenu(tr("&File"));
    auto* newMenu = menu->addMenu(tr("&New from template"));
    newMenu->setObjectName(QStringLiteral("newMenu"));
    int number = 0;
    for (const QString& name : templateNames()) {
        auto* action = addAction(newMenu, name, QStringLiteral("new_") + name,
                                 number++ == 0 ? QKeySequence(QKeySequence::New) : QKeySequence());
        connect(action, &QAction::triggered, this, [this, name] { newFromTemplate(name); });
    }
    connect(addAction(menu, tr("&Open…"), QStringLiteral("open"), QKeySequence::Open), &QAction::triggered,
            this, &MainWindow::askOpen);
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    m_recentMenu->setObjectName(QStringLiteral("recentMenu"));
    m_recentMenu->setToolTipsVisible(true);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu); // files may have gone
    fillRecentMenu();
    menu->addSeparator();
    m_saveAction = addAction(menu, tr("&Save"), QStringLiteral("save"), QKeySequence::Save);
    connect(m_saveAction, &QAction::triggered, this, [this] {
        if (currentPage() != QLatin1String("board")) {
            (void)save();
        } else if (const auto saved = m_board->save(); !saved) {
            showMessage(QString::fromStdString(saved.error().toString()));
        }
    });
    connect(addAction(menu, tr("Save &as…"), QStringLiteral("saveAs"), QKeySequence(tr("Ctrl+Shift+S"))),
            &QAction::triggered, this, &MainWindow::askSaveAs);
    menu->addSeparator();
    auto* figure =
        addAction(menu, tr("Export &figure…"), QStringLiteral("exportFigure"), QKeySequence(tr("Ctrl+E")));
    connect(figure, &QAction::triggered, this, &MainWindow::askExportFigure);
    m_exportActions << figure;
    for (const auto& [suffix, text] : {std::pair{QStringLiteral("csv"), tr("Export &CSV table…")},
                                       std::pair{QStringLiteral("html"), tr("Export &HTML report…")},
                                       std::pair{QStringLiteral("json"), tr("Export &JSON document…")}}) {
        auto* action = addAction(menu, text, QStringLiteral("export_") + suffix, {});
        connect(action, &QAction::triggered, this, [this, suffix = suffix] { askExportReport(suffix); });
        m_exportActions << action;
    }
    menu->addSeparator();
    connect(addAction(menu, tr("&Quit"), QStringLiteral("quit"), QKeySequence(tr("Ctrl+Q"))),
            &QAction::triggered, this, &QWidget::close);
}

void MainWindow::fillRecentMenu()
{
    if (!m_recentMenu) {
        return;
    }
    m_recentMenu->clear();
    int number = 0;
    const QStringList labels = RecentFiles::labels(m_recent->files());
    for (const QString& file : m_recent->files()) {
        QString label = labels[number++];
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        if (const auto study = m_studies->find(file); study && study->isUnfinished) {
            label += tr("   (%1 of %2, can be resumed)").arg(study->finished).arg(study->total);
        }
        auto* action = addAction(m_recentMenu, tr("&%1  %2").arg(number).arg(label),
                                 QStringLiteral("recent_%1").arg(number),
                                 QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
        const bool exists = QFileInfo::exists(file);
        action->setEnabled(exists);
        action->setStatusTip(exists ? file : tr("%1 (missing)").arg(file));
        action->setToolTip(action->statusTip());
        action->setData(file);
        connect(action, &QAction::triggered, this, [this, file] { (void)openFile(file); });
    }
    m_recentMenu->setEnabled(number > 0);
    if (number > 0) {
        m_recentMenu->addSeparator();
        connect(addAction(m_recentMenu, tr("&Clear this list"), QStringLiteral("recentClear"), {}),
                &QAction::triggered, m_recent, &RecentFiles::clear,
                Qt::QueuedConnection); // clears the menu it is in
    }
}

void MainWindow::buildEditMenu()
{
    auto* menu = menuBar()->addMenu(tr("&Edit"));
    const auto editor = [this] {
        return (currentPage() == QLatin1String("board") ? m_board->document() : m_setup->document())
            ->editor();
    };
    m_undoAction = addAction(menu, tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo);
    m_redoAction = addAction(menu, tr("&Redo"), QStringLiteral("redo"), QKeySequence(tr("Ctrl+Shift+Z")));
    connect(m_undoAction, &QAction::triggered, this, [editor] { editor()->undo(); });
    connect(m_redoAction, &QAction::triggered, this, [editor] { editor()->redo(); });
    menu->addSeparator();
    for (const bool deeper : {true, false}) { // the editor itself listens to the keys, where it has the focus
        auto* action = addAction(menu, deeper ? tr("&Indent lines\tCtrl+]") : tr("U&nindent lines\tCtrl+["),
                                 deeper ? QStringLiteral("indent") : QStringLiteral("unindent"), {});
        connect(action, &QAction::triggered, this, [editor, deeper] { editor()->indent(deeper); });
    }
    menu->addSeparator();
    connect(addAction(menu, tr("&Find…"), QStringLiteral("find"), QKeySequence::Find), &QAction::triggered,
            this, [this, editor] {
                if (currentPage() == QLatin1String("search")) {
                    m_search->filter()->setFocus();
                } else if (currentPage() == QLatin1String("compress")) {
                    m_compress->table()->setFocus();
                } else if (currentPage() != QLatin1String("calibrate")) {
                    editor()->showFind();
                }
            });
}

void MainWindow::buildStudyMenu()
{
    auto* menu = menuBar()->addMenu(tr("&Study"));
    m_startAction = addAction(menu, tr("&Start search"), QStringLiteral("start"), QKeySequence(tr("Ctrl+R")));
    m_pauseAction = addAction(menu, tr("&Pause"), QStringLiteral("pause"), QKeySequence(tr("Ctrl+P")));
    m_resumeAction =
        addAction(menu, tr("&Resume"), QStringLiteral("resume"), QKeySequence(tr("Ctrl+Shift+R")));
    m_cancelAction = addAction(menu, tr("&Cancel"), QStringLiteral("cancel"), QKeySequence(tr("Ctrl+.")));
    m_prolongAction = addAction(menu, tr("&More trials…"), QStringLiteral("prolong"), {});
    connect(m_prolongAction, &QAction::triggered, this, &MainWindow::askProlong);
    connect(m_startAction, &QAction::triggered, this, &MainWindow::startStudy);
    // One job at a time: whichever runs is meant.
    connect(m_pauseAction, &QAction::triggered, this, [this] {
        m_compress->session()->pause();
        m_session->pause();
    });
    connect(m_resumeAction, &QAction::triggered, this, [this] {
        if (m_compress->session()->state() == SessionState::Paused) {
            m_compress->session()->resume();
        } else if (m_session->state() == SessionState::Paused) {
            m_session->resume();
        } else {
            resumeStudy();
        }
    });
    connect(m_cancelAction, &QAction::triggered, this, [this] {
        m_compress->session()->cancel();
        m_session->cancel();
    });
}

void MainWindow::buildViewMenu()
{
    auto* menu = menuBar()->addMenu(tr("&View"));
    const std::pair<QString, QString> pages[] = {{QStringLiteral("setup"), tr("&Setup")},
                                                 {QStringLiteral("search"), tr("S&earch")},
                                                 {QStringLiteral("compress"), tr("C&ompress")},
                                                 {QStringLiteral("calibrate"), tr("&Calibrate")},
                                                 {QStringLiteral("board"), tr("&Boards")}};
    int number = 0;
    for (const auto& [key, text] : pages) {
        auto* action = addAction(menu, text, QStringLiteral("page_") + key,
                                 QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + number++)));
        connect(action, &QAction::triggered, this, [this, key = key] { showPage(key); });
    }
    if (!m_options.appearance) {
        return;
    }
    menu->addSeparator();
    auto* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const std::pair<Style, QString> styles[] = {
        {Style::Auto, tr("As the &desktop")}, {Style::Light, tr("&Light")}, {Style::Dark, tr("Da&rk")}};
    for (const auto& [style, text] : styles) {
        auto* action = addAction(themes, text, QStringLiteral("theme_") + nameOf(style), {});
        action->setCheckable(true);
        action->setChecked(m_options.appearance->style() == style);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, style = style] {
            m_options.appearance->setStyle(style);
            m_options.settings->setValue(QStringLiteral("window/style"), nameOf(style));
        });
    }
}

void MainWindow::buildHelpMenu()
{
    auto* menu = menuBar()->addMenu(tr("&Help"));
    connect(
        addAction(menu, tr("&Help on this page"), QStringLiteral("help_here"), QKeySequence::HelpContents),
        &QAction::triggered, this, &MainWindow::showHelpHere);
    connect(addAction(menu, tr("&Keys"), QStringLiteral("help_keys"), QKeySequence(tr("Ctrl+F1"))),
            &QAction::triggered, this, [this] { showHelp(tr("Keys"), keysReference()); });
    for (const auto& [title, file] : helpPages()) {
        connect(addAction(menu, title, QStringLiteral("help_") + QFileInfo(file).baseName(), {}),
                &QAction::triggered, this,
                [this, title = title, file = file] { showHelp(title, helpText(file)); });
    }
    menu->addSeparator();
    connect(addAction(menu, tr("&About SNAC Studio"), QStringLiteral("help_about"), {}), &QAction::triggered,
            this, [this] { showHelp(tr("About SNAC Studio"), aboutText()); });
}

void MainWindow::showHelp(const QString& title, const QString& markdown)
{
    auto* window = new HelpWindow(title, markdown, this);
    window->show();
}

/// The page of the manual about what the user is at.
void MainWindow::showHelpHere()
{
    const QString page = currentPage();
    const QString name = page == QLatin1String("search")      ? QStringLiteral("window")
                         : page == QLatin1String("compress")  ? QStringLiteral("compression")
                         : page == QLatin1String("calibrate") ? QStringLiteral("cost-model")
                         : page == QLatin1String("board")     ? QStringLiteral("cost-model")
                                                              : QStringLiteral("study-file");
    for (const auto& [title, file] : helpPages()) {
        if (QFileInfo(file).baseName() == name) {
            showHelp(title, helpText(file));
            return;
        }
    }
    showHelp(tr("Keys"), keysReference());
}

QString MainWindow::keysReference() const
{
    QString text = tr("# Keys\n\n| Key | What it does |\n|---|---|\n");
    for (const QMenu* menu : menuBar()->findChildren<QMenu*>()) {
        if (menu == m_recentMenu) {
            text += tr("| Ctrl+1 … Ctrl+9 | Opens a recent file |\n");
            continue;
        }
        for (const QAction* action : menu->actions()) {
            if (!action->shortcut().isEmpty()) {
                text += QStringLiteral("| %1 | %2 |\n")
                            .arg(action->shortcut().toString(QKeySequence::NativeText),
                                 action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&')));
            }
        }
    }
    return text +
           tr("\nIn the plot: click selects, arrow keys walk along the front, Enter or a double click "
              "opens the trial on the Compress page, the wheel zooms, dragging moves, a double click "
              "beside the points shows all again.\n\nIn the table: a click on a heading sorts, Enter or a "
              "double click opens the trial, Ctrl+C copies rows as CSV.\n\nIn the text: Tab and "
              "Shift+Tab leave it, Ctrl+] and Ctrl+[ indent lines, Ctrl+F finds, F3 finds the next.\n\n"
              "In the form: Ctrl+Z takes back the last change of the study, wherever it was made.\n");
}

void MainWindow::updateActions()
{
    if (!m_cancelAction) {
        return; // menus are being built
    }
    const bool board = currentPage() == QLatin1String("board");
    const auto* document = board ? m_board->document() : m_setup->document();
    const bool editing = board || currentPage() == QLatin1String("setup");
    m_undoAction->setEnabled(editing && document->editor()->canUndo());
    m_redoAction->setEnabled(editing && document->editor()->canRedo());
    const auto state = m_session->state();
    const auto compression = m_compress->session()->state();
    const bool compressing = m_compress->session()->isBusy();
    const auto isOneOf = [](SessionState one, std::initializer_list<SessionState> all) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    const QString obstacle = m_setup->obstacle();
    m_startAction->setEnabled(!m_session->isBusy() && !compressing && obstacle.isEmpty());
    m_search->setStartObstacle(m_session->isBusy() ? QString() : obstacle);
    m_pauseAction->setEnabled(state == SessionState::Running || compression == SessionState::Running);
    const bool unfinished = state == SessionState::Interrupted ||
                            (state == SessionState::Failed && m_model->counts().finished() > 0);
    m_resumeAction->setEnabled(state == SessionState::Paused || compression == SessionState::Paused ||
                               (unfinished && !compressing));
    m_cancelAction->setEnabled(isOneOf(state, {SessionState::Running, SessionState::Paused}) ||
                               isOneOf(compression, {SessionState::Running, SessionState::Paused}));
    m_prolongAction->setEnabled(state == SessionState::Finished && m_model->start() && !compressing);
    for (QAction* action : m_exportActions) {
        action->setEnabled(m_model->start() != nullptr);
    }
}

} // namespace snac::studio
