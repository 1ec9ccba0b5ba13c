// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace snac::widgets {

struct Colors;

/// One resource on a board.
struct CostBar
{
    QString name;            ///< "LUT"
    double percent = 0.0;    ///< of the board's total
    double lowPercent = 0.0; ///< these two NaN: a figure without bounds
    double highPercent = 0.0;
    double amount = 0.0;          ///< absolute: 69 000
    double total = 0.0;           ///< of the board: 1 728 000
    std::optional<double> budget; ///< percent
};

/// Cost of a network on a board: a bar a resource, with bounds, the share and the number. Over budget or over
/// the board in vermillion; the tightest resource is marked.
class CostBars : public QWidget
{
    Q_OBJECT
public:
    explicit CostBars(QWidget* parent = nullptr);
    /// `board` "VU13P"; `origin` "estimate"; `conditions` "ap_fixed<8,3>, reuse 1, 5 ns".
    void setHeading(const QString& board, const QString& origin, const QString& conditions,
                    const QString& originHelp = {});
    void setBars(const std::vector<CostBar>& bars);
    enum class Verdict { None, Fits, NotSure, DoesNotFit };
    /// Whether the network fits board and budgets, as a word at the right of the heading; `why` is its
    /// tooltip.
    void setVerdict(Verdict verdict, const QString& why = {});
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] QString verdictText() const; ///< "fits", "not sure", "does not fit"; empty for none
    [[nodiscard]] QString shownOrigin() const; ///< as much of the origin as the heading has room for
    void clear();
    [[nodiscard]] int tightest() const; ///< index of the highest share of its budget (or board); -1 if none
    [[nodiscard]] QString describe(int bar) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintHeading(QPainter& painter, const Colors& c) const;
    void paintVerdict(QPainter& painter, const Colors& c, int left, int height) const;
    void describeAll();
    void paintBar(QPainter& painter, const CostBar& bar, int index, const QRect& place) const;
    [[nodiscard]] QString boundsText(const CostBar& bar) const;
    [[nodiscard]] QString headingText() const;
    [[nodiscard]] QString headingHelp() const;
    [[nodiscard]] int chipWidth(const QString& text) const;
    [[nodiscard]] int headerHeight() const; ///< with the line of conditions
    [[nodiscard]] int conditionsHeight() const;
    [[nodiscard]] int rowHeight() const;

    QString m_board;
    QString m_origin;
    QString m_conditions;
    QString m_originHelp;
    Verdict m_verdict = Verdict::None;
    QString m_verdictHelp;
    std::vector<CostBar> m_bars;
};

} // namespace snac::widgets
