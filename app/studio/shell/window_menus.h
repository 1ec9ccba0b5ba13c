// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QMenuBar;

namespace snac::studio {

class Appearance;
class ManualWindow;
class PageStack;
class WindowJobs;
class WordGuide;
class Workbench;

/// The menus of a window. Every action has a name, so that tests and the reference of keys find it.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    /// `appearance` may be null: there is no menu of styles then.
    WindowMenus(QMenuBar* bar, Workbench& bench, PageStack& pages, WindowJobs& jobs, Appearance* appearance);

    /// Enables what can be done now.
    void update();
    void fillRecentMenu();

private:
    void buildFileMenu();
    void buildExports(QMenu* menu);
    void buildEditMenu();
    void buildStudyMenu();
    void buildViewMenu(Appearance* appearance);
    void buildThemes(QMenu* menu, Appearance* appearance);
    void buildLanguages(QMenu* menu);
    void buildHelpMenu();
    QAction* add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys);
    void showHelp(const QString& title, const QString& markdown);
    void showManual(const QString& page, const QString& anchor = {});
    void showHelpHere();
    [[nodiscard]] QString keysReference() const;

    QMenuBar* m_bar;
    Workbench& m_bench;
    PageStack& m_pages;
    WindowJobs& m_jobs;
    QPointer<ManualWindow> m_manual; ///< null: closed
    WordGuide* m_guide;
    QMenu* m_recentMenu = nullptr;
    QAction* m_import = nullptr;
    QAction* m_importResults = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_start = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_prolong = nullptr;
    QList<QAction*> m_exports;
};

} // namespace snac::studio
