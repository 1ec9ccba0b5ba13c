// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/diagnostic.h"

#include <QListWidget>

namespace snac::studio {

/// All findings in a text, errors first; hidden while there are none. A click (or Enter) asks to go there.
class ProblemList : public QListWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget* parent = nullptr);

    void setDiagnostics(const std::vector<config::Diagnostic>& diagnostics,
                        const std::vector<config::Diagnostic>& notes);
    [[nodiscard]] int errorCount() const { return m_errors; }
    [[nodiscard]] int warningCount() const { return m_warnings; }
    /// "2 problems, 1 warning"; empty if none.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;       ///< marks follow the colours
    void resizeEvent(QResizeEvent* event) override; ///< lines wrap, so the height follows the width

Q_SIGNALS:
    void placeChosen(int line, int column, const QString& path);

private:
    void add(const config::Diagnostic& diagnostic);
    void choose(const QListWidgetItem* item);

    int m_errors = 0;
    int m_warnings = 0;
};

} // namespace snac::studio
