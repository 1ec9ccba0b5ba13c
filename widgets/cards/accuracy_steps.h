// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <limits>
#include <vector>

namespace snac::widgets {

/// One way to compute the same network.
struct AccuracyFigure
{
    QString label;                                           ///< "float", "fake-quantized", "integers"
    QString help;                                            ///< what it is, in a sentence
    double value = std::numeric_limits<double>::quiet_NaN(); ///< display units; NaN: not measured
};

/// The accuracies of one network computed in several ways, side by side, with the difference from each to
/// the next.
class AccuracySteps : public QWidget
{
    Q_OBJECT
public:
    explicit AccuracySteps(QWidget* parent = nullptr);
    /// `origin`: "validation, 4 000 rows"; `rows` gives the standard error of a share, 0: not a share.
    void setFigures(std::vector<AccuracyFigure> figures, const QString& unit, const QString& origin,
                    int rows);
    /// How figures are written, and which way is worse; before: two decimals, less is worse.
    void setNumbers(std::function<QString(double)> text, bool lowerIsBetter);
    void clear();
    /// "float 76.18 % → fake-quantized 75.97 % (−0.21) → integers 75.97 % (0.00)"
    [[nodiscard]] QString describe() const;
    /// What a share of `rows` resolves: its standard error in display units (percent); NaN where it is none.
    [[nodiscard]] static double standardError(double percent, int rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString footText() const;
    [[nodiscard]] QString numberText(double value) const;
    [[nodiscard]] QString differenceText(std::size_t to) const;

    std::vector<AccuracyFigure> m_figures;
    QString m_unit;
    QString m_origin;
    int m_rows = 0;
    std::function<QString(double)> m_text; ///< empty: two decimals
    bool m_lowerIsBetter = false;
};

} // namespace snac::widgets
