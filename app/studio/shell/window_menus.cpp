// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_menus.h"

#include "appearance.h"
#include "help_window.h"
#include "languages.h"
#include "manual.h"
#include "manual_window.h"
#include "page_stack.h"
#include "study_control.h"
#include "study_files.h"
#include "study_paths.h"
#include "window_exports.h"
#include "window_jobs.h"
#include "word_guide.h"
#include "workbench.h"

#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

namespace snac::studio {

WindowMenus::WindowMenus(QMenuBar* bar, Workbench& bench, PageStack& pages, WindowJobs& jobs,
                         Appearance* appearance)
    : QObject(&bench)
    , m_bar(bar)
    , m_bench(bench)
    , m_pages(pages)
    , m_jobs(jobs)
    , m_guide(new WordGuide(this))
{
    buildFileMenu();
    buildEditMenu();
    buildStudyMenu();
    buildViewMenu(appearance);
    buildHelpMenu();
    connect(m_bench.recent, &RecentFiles::changed, this, &WindowMenus::fillRecentMenu);
    connect(m_bench.studies, &RecentStudies::changed, this, &WindowMenus::fillRecentMenu);
    update();
}

QAction* WindowMenus::add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys)
{
    auto* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void WindowMenus::buildFileMenu()
{
    auto* menu = m_bar->addMenu(tr("&File"));
    auto* newMenu = menu->addMenu(tr("&New from template"));
    newMenu->setObjectName(QStringLiteral("newMenu"));
    int number = 0;
    for (const QString& name : templateNames()) {
        auto* action = add(newMenu, name, QStringLiteral("new_") + name,
                           number++ == 0 ? QKeySequence(QKeySequence::New) : QKeySequence());
        connect(action, &QAction::triggered, this,
                [this, name] { (void)m_bench.files->newFromTemplate(name); });
    }
    connect(add(menu, tr("&Open…"), QStringLiteral("open"), QKeySequence::Open), &QAction::triggered,
            m_bench.files, &StudyFiles::askOpen);
    connect(add(menu, tr("&Use my data…"), QStringLiteral("useData"), QKeySequence(tr("Ctrl+D"))),
            &QAction::triggered, this, [this] { Q_EMIT m_bench.pageWanted(page::data); });
    m_import =
        add(menu, tr("&Import network…"), QStringLiteral("importNetworkFile"), QKeySequence(tr("Ctrl+I")));
    connect(m_import, &QAction::triggered, this, [this] { m_bench.study->askImport(); });
    m_importResults = add(menu, tr("Import resul&ts…"), QStringLiteral("importResults"), {});
    connect(m_importResults, &QAction::triggered, this, [this] { m_bench.study->askImportResults(); });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    m_recentMenu->setObjectName(QStringLiteral("recentMenu"));
    m_recentMenu->setToolTipsVisible(true);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &WindowMenus::fillRecentMenu); // files may have gone
    fillRecentMenu();
    menu->addSeparator();
    connect(add(menu, tr("&Save"), QStringLiteral("save"), QKeySequence::Save), &QAction::triggered, this,
            [this] {
                if (!m_pages.current()->saveOwn()) {
                    (void)m_bench.files->save();
                }
            });
    connect(add(menu, tr("Save &as…"), QStringLiteral("saveAs"), QKeySequence(tr("Ctrl+Shift+S"))),
            &QAction::triggered, m_bench.files, &StudyFiles::askSaveAs);
    menu->addSeparator();
    buildExports(menu);
    menu->addSeparator();
    connect(add(menu, tr("&Quit"), QStringLiteral("quit"), QKeySequence(tr("Ctrl+Q"))), &QAction::triggered,
            m_bench.window, &QWidget::close);
}

void WindowMenus::buildExports(QMenu* menu)
{
    auto* figure =
        add(menu, tr("Export &figure…"), QStringLiteral("exportFigure"), QKeySequence(tr("Ctrl+E")));
    connect(figure, &QAction::triggered, m_bench.exports, &WindowExports::askFigure);
    m_exports << figure;
    for (const auto& [suffix, text] : {std::pair{QStringLiteral("csv"), tr("Export &CSV table…")},
                                       std::pair{QStringLiteral("html"), tr("Export &HTML report…")},
                                       std::pair{QStringLiteral("json"), tr("Export &JSON document…")}}) {
        auto* action = add(menu, text, QStringLiteral("export_") + suffix, {});
        connect(action, &QAction::triggered, this,
                [this, suffix = suffix] { m_bench.exports->askReport(suffix); });
        m_exports << action;
    }
}

void WindowMenus::fillRecentMenu()
{
    m_recentMenu->clear();
    int number = 0;
    const QStringList labels = RecentFiles::labels(m_bench.recent->files());
    for (const QString& file : m_bench.recent->files()) {
        QString label = labels[number++];
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        if (const auto study = m_bench.studies->find(file); study && study->isUnfinished) {
            label += tr("   (%1 of %2, can be resumed)").arg(study->finished).arg(study->total);
        }
        auto* action =
            add(m_recentMenu, tr("&%1  %2").arg(number).arg(label), QStringLiteral("recent_%1").arg(number),
                QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
        const bool exists = QFileInfo::exists(file);
        action->setEnabled(exists);
        action->setStatusTip(exists ? file : tr("%1 (missing)").arg(file));
        action->setToolTip(action->statusTip());
        action->setData(file);
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT m_bench.fileWanted(file); });
    }
    m_recentMenu->setEnabled(number > 0);
    if (number > 0) {
        m_recentMenu->addSeparator();
        connect(add(m_recentMenu, tr("&Clear this list"), QStringLiteral("recentClear"), {}),
                &QAction::triggered, m_bench.recent, &RecentFiles::clear,
                Qt::QueuedConnection); // clears the menu it is in
    }
}

void WindowMenus::buildEditMenu()
{
    auto* menu = m_bar->addMenu(tr("&Edit"));
    const auto edit = [this](auto action) {
        if (auto* document = m_pages.current()->document()) {
            action(document->editor());
        }
    };
    m_undo = add(menu, tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo);
    m_redo = add(menu, tr("&Redo"), QStringLiteral("redo"), QKeySequence(tr("Ctrl+Shift+Z")));
    connect(m_undo, &QAction::triggered, this, [edit] { edit([](auto* editor) { editor->undo(); }); });
    connect(m_redo, &QAction::triggered, this, [edit] { edit([](auto* editor) { editor->redo(); }); });
    menu->addSeparator();
    for (const bool deeper : {true, false}) { // the editor itself listens to the keys, where it has the focus
        auto* action = add(menu, deeper ? tr("&Indent lines\tCtrl+]") : tr("U&nindent lines\tCtrl+["),
                           deeper ? QStringLiteral("indent") : QStringLiteral("unindent"), {});
        connect(action, &QAction::triggered, this,
                [edit, deeper] { edit([deeper](auto* editor) { editor->indent(deeper); }); });
    }
    menu->addSeparator();
    connect(add(menu, tr("&Find…"), QStringLiteral("find"), QKeySequence::Find), &QAction::triggered, this,
            [this] { m_pages.current()->find(); });
}

void WindowMenus::buildStudyMenu()
{
    auto* menu = m_bar->addMenu(tr("&Study"));
    m_start = add(menu, tr("&Start search"), QStringLiteral("start"), QKeySequence(tr("Ctrl+R")));
    m_pause = add(menu, tr("&Pause"), QStringLiteral("pause"), QKeySequence(tr("Ctrl+P")));
    m_resume = add(menu, tr("&Resume"), QStringLiteral("resume"), QKeySequence(tr("Ctrl+Shift+R")));
    m_cancel = add(menu, tr("&Cancel"), QStringLiteral("cancel"), QKeySequence(tr("Ctrl+.")));
    m_prolong = add(menu, tr("&More trials…"), QStringLiteral("prolong"), {});
    connect(m_prolong, &QAction::triggered, m_bench.study, &StudyControl::askProlong);
    connect(m_start, &QAction::triggered, m_bench.study, &StudyControl::start);
    connect(m_pause, &QAction::triggered, &m_jobs, &WindowJobs::pause);
    connect(m_resume, &QAction::triggered, this, [this] {
        if (!m_jobs.resumePaused()) {
            m_bench.study->resume();
        }
    });
    connect(m_cancel, &QAction::triggered, &m_jobs, &WindowJobs::cancel);
}

void WindowMenus::buildViewMenu(Appearance* appearance)
{
    auto* menu = m_bar->addMenu(tr("&View"));
    int number = 0;
    for (const Page* page : m_pages.pages()) {
        auto* action = add(menu, page->identity().menuText, QStringLiteral("page_") + page->key(),
                           QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + number++)));
        connect(action, &QAction::triggered, this,
                [this, key = page->key()] { Q_EMIT m_bench.pageWanted(key); });
    }
    menu->addSeparator();
    if (appearance) {
        buildThemes(menu, appearance);
    }
    buildLanguages(menu);
}

/// Texts are made with the window, so another language counts from the next start on; each is called in
/// itself.
void WindowMenus::buildLanguages(QMenu* menu)
{
    auto* list = menu->addMenu(tr("L&anguage"));
    auto* group = new QActionGroup(this);
    const QString chosen = m_bench.settings->value(languageSetting, QStringLiteral("auto")).toString();
    const auto addLanguage = [&](const QString& code, const QString& name) {
        auto* action = add(list, name, QStringLiteral("language_") + code, {});
        action->setCheckable(true);
        action->setChecked(code == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_bench.settings->setValue(languageSetting, code);
            Q_EMIT m_bench.message(tr("The language changes with the next start of the program."));
        });
    };
    addLanguage(QStringLiteral("auto"), tr("As the &desktop"));
    for (const Language& language : languages) {
        addLanguage(QString::fromLatin1(language.code), QString::fromUtf8(language.name));
    }
}

void WindowMenus::buildThemes(QMenu* menu, Appearance* appearance)
{
    auto* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const std::pair<Style, QString> styles[] = {
        {Style::Auto, tr("As the &desktop")}, {Style::Light, tr("&Light")}, {Style::Dark, tr("Da&rk")}};
    for (const auto& [style, text] : styles) {
        auto* action = add(themes, text, QStringLiteral("theme_") + nameOf(style), {});
        action->setCheckable(true);
        action->setChecked(appearance->style() == style);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, appearance, style = style] {
            appearance->setStyle(style);
            m_bench.settings->setValue(QStringLiteral("window/style"), nameOf(style));
        });
    }
}

void WindowMenus::buildHelpMenu()
{
    auto* menu = m_bar->addMenu(tr("&Help"));
    connect(add(menu, tr("&Help on this page"), QStringLiteral("help_here"), QKeySequence::HelpContents),
            &QAction::triggered, this, &WindowMenus::showHelpHere);
    connect(add(menu, tr("&Keys"), QStringLiteral("help_keys"), QKeySequence(tr("Ctrl+F1"))),
            &QAction::triggered, this, [this] { showHelp(tr("Keys"), keysReference()); });
    connect(add(menu, tr("&Manual"), QStringLiteral("help_manual"), {}), &QAction::triggered, this,
            [this] { showManual(QStringLiteral("index")); });
    connect(add(menu, tr("&Glossary"), QStringLiteral("help_glossary"), {}), &QAction::triggered, this,
            [this] { showManual(QStringLiteral("glossary")); });
    menu->addSeparator();
    connect(add(menu, tr("&About SNAC Studio"), QStringLiteral("help_about"), {}), &QAction::triggered, this,
            [this] { showHelp(tr("About SNAC Studio"), aboutText()); });
}

void WindowMenus::showHelp(const QString& title, const QString& markdown)
{
    auto* window = new HelpWindow(title, markdown, m_bench.window);
    window->show();
}

/// One window, which stays where the user put it.
void WindowMenus::showManual(const QString& page, const QString& anchor)
{
    if (m_manual.isNull()) {
        m_manual = new ManualWindow(m_bench.window);
    }
    m_manual->show(); // a page is laid out, and scrolled to its heading, once it is as wide as it will be
    (void)m_manual->showPage(page, anchor);
    m_manual->raise();
    m_manual->activateWindow();
}

/// The word that is being explained, or the page of the manual about what the user is at.
void WindowMenus::showHelpHere()
{
    if (const QString term = m_guide->explained(); !term.isEmpty()) {
        showManual(QStringLiteral("glossary"), anchorOf(term));
    } else {
        showManual(m_pages.current()->identity().help);
    }
}

QString WindowMenus::keysReference() const
{
    QString text = tr("# Keys\n\n| Key | What it does |\n|---|---|\n");
    for (const QMenu* menu : m_bar->findChildren<QMenu*>()) {
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

void WindowMenus::update()
{
    const auto* document = m_pages.current()->document();
    m_undo->setEnabled(document && document->editor()->canUndo());
    m_redo->setEnabled(document && document->editor()->canRedo());
    const auto state = m_bench.session->state();
    const bool busy = m_jobs.isBusy();
    m_start->setEnabled(!busy && m_bench.study->obstacle().isEmpty());
    m_import->setEnabled(!busy);
    m_importResults->setEnabled(!busy);
    m_pause->setEnabled(m_jobs.isAnyIn({SessionState::Running}));
    const bool unfinished = state == SessionState::Interrupted ||
                            (state == SessionState::Failed && m_bench.model->counts().finished() > 0);
    m_resume->setEnabled(m_jobs.isAnyIn({SessionState::Paused}) || (unfinished && !busy));
    m_cancel->setEnabled(m_jobs.isAnyIn({SessionState::Running, SessionState::Paused}));
    m_prolong->setEnabled(state == SessionState::Finished && m_bench.model->start() &&
                          !m_bench.model->start()->imported && !busy);
    for (QAction* action : m_exports) {
        action->setEnabled(m_bench.study->isOpen());
    }
}

} // namespace snac::studio
