// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace snac::widgets {

/// A white frame with a heading: title, subtitle, and tools at the right. Where these have no room beside the
/// title, it makes room: what acts must be whole.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle); ///< muted, elided where it does not fit
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// Adds a widget at the right of the heading.
    void addTool(QWidget* tool);
    /// Where the content goes; margins are those of the card.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Replaces the content by one widget. `margins` false: it fills the card to its edges.
    void setContent(QWidget* content, bool margins = true);

protected:
    bool event(QEvent* event) override;

private:
    void fitTitle();

    QWidget* m_header;
    QString m_titleText; ///< whole; shown is what there is room for
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_tools;
    QVBoxLayout* m_body;
};

/// A muted one-line label that elides instead of widening its parent; the whole text is in the tooltip then.
[[nodiscard]] QLabel* makeElidedLabel(const QString& text, QWidget* parent);

} // namespace snac::widgets
