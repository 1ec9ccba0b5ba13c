// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace snac::studio {

/// What a page shows below its header. Where the window is smaller than `least`, it scrolls.
[[nodiscard]] QScrollArea* makePageBody(QWidget* content, QSize least, QWidget* parent);

/// The rows of a page from its top: headers, strips and banners as high as they are, the body the rest.
void stackRows(QWidget* page, const QList<QWidget*>& above, QWidget* body, const QList<QWidget*>& below = {});
/// What a page shows while it has nothing to show: muted words in its middle.
void styleAsEmpty(QLabel* label);

/// The bar at the top of a page: title, a muted word after it, then what the page adds, buttons at the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle); ///< elided where there is no room for it
    /// The same in ever shorter forms: the first one that leaves what stands after it whole is shown, or
    /// none.
    void setSubtitle(const QStringList& forms);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// Between the title and the buttons.
    void addWidget(QWidget* widget, int stretch = 0);
    /// A muted word between them that says what the next widget is. It goes where there is no room for all.
    void addWord(const QString& text);
    /// At the right; `role` as in the style sheet ("primary", "").
    QPushButton* addButton(const QString& text, const QString& objectName, const QString& role = {});

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    void fitSubtitle();
    void fitTitle();
    [[nodiscard]] int leastMiddle() const;

    QStringList m_forms; ///< of the subtitle
    QHBoxLayout* m_middle;
    QHBoxLayout* m_buttons;
    QLabel* m_title;
    QLabel* m_subtitle;
    QList<QLabel*> m_words;
};

} // namespace snac::studio
