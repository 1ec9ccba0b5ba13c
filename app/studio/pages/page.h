// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_job.h"

#include <QStringList>
#include <QWidget>

class QSettings;

namespace snac::studio {

class DocumentEditor;
class Workbench;

/// How the rail, the View menu and the manual know a page.
struct PageIdentity
{
    QString key;        ///< names its button, its action and the page in the settings: "search"
    QString title;      ///< in the rail
    QString menuText;   ///< in the View menu, with its letter: "S&earch"
    QString icon;       ///< in the rail; empty: reached from the page it is below, without a button
    QString help;       ///< the page of the manual about it: "window" is resources/help/window.md
    QString below = {}; ///< key of the page whose button is lit while this one is shown; empty: its own
};

/// What the status bar says of the page in front.
struct PageStatus
{
    QStringList left;
    QString right;
};

/// A page of the window. The window knows its pages by this alone: a further one is a class and a line in
/// makePages().
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageIdentity identity, QWidget* parent = nullptr);

    [[nodiscard]] const PageIdentity& identity() const { return m_identity; }
    [[nodiscard]] const QString& key() const { return m_identity.key; }
    [[nodiscard]] const QString& title() const { return m_identity.title; }
    [[nodiscard]] const QString& icon() const { return m_identity.icon; }

    /// Connects the page to what the pages of a window share; called once, when all of them are made.
    virtual void join(Workbench& bench);

    /// Edit, Find: puts the cursor where something of this page is looked for.
    virtual void find();
    [[nodiscard]] virtual PageStatus status() const;
    /// The text that Undo, Redo, Indent and Find are about; null: the page has none.
    [[nodiscard]] virtual DocumentEditor* document() const;
    /// File, Save, for a page with something of its own to save. False: the study is meant.
    virtual bool saveOwn();
    /// What runs, or may run, on this page.
    [[nodiscard]] virtual QList<PageJob*> jobs() const;

    /// Sizes, tabs and axes, for the next start.
    virtual void saveState(QSettings& settings) const;
    virtual void restoreState(const QSettings& settings);

    /// What is being typed counts now.
    virtual void flush();
    /// Whether the window may go as far as this page's edits are concerned; may ask.
    [[nodiscard]] virtual bool mayClose();
    /// Edits that are in no file are kept for a program that dies, or, where there are none, forgotten.
    virtual void keepEdits();
    virtual void forgetEdits();
    /// Brings edits back that a program which died had not saved. What the user is told of it, or nothing.
    virtual QString restoreEdits();

Q_SIGNALS:
    void statusChanged();  ///< status() says something else
    void actionsChanged(); ///< what the menus can do has changed
    void editsChanged();   ///< there is something new to keep
    void message(const QString& text);

private:
    PageIdentity m_identity;
};

} // namespace snac::studio
