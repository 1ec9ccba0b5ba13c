// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/reports/synthesis_comparison.h"

#include <QTableWidget>

namespace snac::studio {

/// Estimate and reality side by side. Ctrl+C copies all of it as CSV.
class SynthesisTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit SynthesisTable(QWidget* parent = nullptr);
    void setComparison(const study::Comparison& comparison);
    /// As shown, without the difference: "5 981".
    [[nodiscard]] QString figure(int row, int column) const;
    [[nodiscard]] QString csv() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();

    study::Comparison m_comparison;
};

} // namespace snac::studio
