// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace snac::widgets {

/// A gene as it is shown.
struct GeneRow
{
    QString label;
    double importance = 0.0;                 ///< 0 to 1; NaN: not known
    double chance = 0.0;                     ///< of as much without influence; NaN: not known
    QStringList groups;                      ///< of its values
    std::vector<std::vector<double>> shares; ///< by generation, then group; empty: not known
    QStringList effects;                     ///< a line a group: what it does to the objective
};

/// A row a gene: its name and importance as a bar, and which of its values survive, stacked by generation.
/// A hatched bar: chance might do as much.
class GeneChart : public QWidget
{
    Q_OBJECT
public:
    explicit GeneChart(QWidget* parent = nullptr);
    void setRows(std::vector<GeneRow> rows);
    [[nodiscard]] const std::vector<GeneRow>& rows() const { return m_rows; }

    [[nodiscard]] QRectF barOf(int row) const;    ///< as long as the gene is important
    [[nodiscard]] QRectF sharesOf(int row) const; ///< where the stacked shares stand
    /// Gene, generation and group below a point; -1 where there is none.
    struct Place
    {
        int row = -1;
        int generation = -1;
        int group = -1;
    };
    [[nodiscard]] Place placeAt(const QPointF& at) const;
    [[nodiscard]] QString tipAt(const QPointF& at) const;
    [[nodiscard]] QColor colorOf(int row, int group) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QRectF rowRect(int row) const;
    void paintRow(QPainter& painter, int row) const;
    void paintShares(QPainter& painter, int row) const;

    std::vector<GeneRow> m_rows;
};

} // namespace snac::widgets
