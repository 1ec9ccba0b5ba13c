// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace snac::widgets {

/// What one layer takes of one resource, with its bounds.
struct LayerAmount
{
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// One layer: its name, how it is built where layers differ, and an amount a column.
struct LayerCostRow
{
    QString name;  ///< "dense 1, 16 × 64"
    QString build; ///< "ap_fixed<8,3>, reuse 2"; may be empty
    std::vector<LayerAmount> amounts;
};

/// The cost of a network by layer: a row a layer, a column a resource. Behind each number lies a bar as long
/// as the layer's share of the network; in the tightest column the largest eater is marked.
class LayerCosts : public QWidget
{
    Q_OBJECT
public:
    explicit LayerCosts(QWidget* parent = nullptr);
    /// `tightest`: the column to mark, or -1.
    void setCosts(const QStringList& columns, const std::vector<LayerCostRow>& rows, int tightest);
    void clear();
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    /// The layer that takes most of a column; -1 when none takes anything.
    [[nodiscard]] int heaviest(int column) const;
    /// A layer's part of a column, 0 to 1.
    [[nodiscard]] double share(int row, int column) const;
    [[nodiscard]] QString describe(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QStringList heading(int column) const;
    [[nodiscard]] int headingLines() const;
    [[nodiscard]] int columnWidth(int column) const;
    [[nodiscard]] const LayerAmount* amount(int row, int column) const;

    QStringList m_columns;
    std::vector<LayerCostRow> m_rows;
    int m_tightest = -1;
};

} // namespace snac::widgets
