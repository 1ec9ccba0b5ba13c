// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibration_text.h"

#include <QAbstractTableModel>
#include <QTableView>

class QSortFilterProxyModel;

namespace snac::studio {

/// The rows of the calibration: what the reports say, and what is in the way of those that say nothing.
class CalibrationRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        UseColumn,
        Network,
        Bits,
        Circuit,
        Stage,
        Tool,
        Source,
        FirstFigure,
        Note = FirstFigure + static_cast<int>(calibration::targetCount),
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, DesignRole, LineRole };

    explicit CalibrationRowsModel(QObject* parent = nullptr);
    void setRows(std::vector<CalibrationRow> rows);
    [[nodiscard]] const std::vector<CalibrationRow>& rows() const { return m_rows; }
    void setProblemColor(const QColor& color);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const CalibrationRow& row, int column) const;

    std::vector<CalibrationRow> m_rows;
    QColor m_problem;
};

/// The table of them: sorts by a click on a heading, selects designs by their index, says which stored rows
/// are selected.
class CalibrationRowsTable : public QTableView
{
    Q_OBJECT

public:
    explicit CalibrationRowsTable(QWidget* parent = nullptr);
    [[nodiscard]] CalibrationRowsModel* rows() const { return m_model; }
    void setRows(std::vector<CalibrationRow> rows);
    void selectDesign(int design); ///< -1: none; does not emit
    [[nodiscard]] std::set<int> selectedLines() const;

Q_SIGNALS:
    void designSelected(int design); ///< by the user; -1: a row that is no design
    void selectionLinesChanged();
    void removeRequested(); ///< the Delete key

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void applyTheme();

    CalibrationRowsModel* m_model;
    QSortFilterProxyModel* m_order;
    bool m_selecting = false;
};

} // namespace snac::studio
