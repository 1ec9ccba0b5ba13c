// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QHelpEvent;
class QWidget;

namespace snac::studio {

/// Explains the words of the window where they stand: whatever shows a word of the glossary and has no
/// tooltip of its own, or a short one, tells what the word means when the mouse rests on it, and leads to it
/// by F1. One filter for the whole program.
class WordGuide : public QObject
{
    Q_OBJECT

public:
    /// Filters the events of the application from now on.
    explicit WordGuide(QObject* parent = nullptr);

    /// The word that is explained at this moment; empty: none.
    [[nodiscard]] QString explained() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool explain(QWidget& widget, QHelpEvent& event);

    QString m_term; ///< of the tooltip shown last
    QString m_tip;  ///< its text: another one of the same look may have replaced it
};

} // namespace snac::studio
