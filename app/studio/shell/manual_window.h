// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QUrl>

class QLineEdit;
class QTextBlock;
class QTextBrowser;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace snac::studio {

/// The manual: contents or what was found at the left, the page at the right. Links lead from page to page,
/// Alt+Left and Alt+Right go back and forward, Ctrl+F searches all pages.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent = nullptr);

    /// Shows a page of manual.h, at the heading with this anchor where one is given. False: no such page.
    bool showPage(const QString& name, const QString& anchor = {});
    [[nodiscard]] QString currentPage() const { return m_place.name; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Place
    {
        QString name;
        QString anchor;
        int scrolled = -1; ///< of a place that was left; -1: at the anchor
    };

    void buildList();
    void buildTop();
    void fillContents();
    void fillFindings(const QString& words);
    void choose(QTreeWidgetItem* item);
    void follow(const QUrl& link);
    void go(const Place& place);
    void step(QList<Place>& from, QList<Place>& to);
    void scrollTo(const QString& anchor);
    void markWords();
    void updateButtons();
    [[nodiscard]] QTextBlock blockOf(const QString& anchor) const;

    QToolButton* m_back;
    QToolButton* m_forward;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QTextBrowser* m_text;
    Place m_place;
    QList<Place> m_before;
    QList<Place> m_after;
};

} // namespace snac::studio
