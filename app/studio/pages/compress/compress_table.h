// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_model.h"

#include "snac/studio/shell/study_model.h"

#include <QAbstractTableModel>
#include <QTableView>

class QSortFilterProxyModel;

namespace snac::studio {

/// The steps as rows, in the order they came in.
class StepTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Trial, Precision, Method, Sparsity, Accuracy, Difference, Lut, Dsp, Latency, Fit, Count };
    enum Role { SortRole = Qt::UserRole, StepRole };

    explicit StepTableModel(const CompressModel* steps, QObject* parent = nullptr);
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Whether all steps are of one trial, whose number then tells nothing.
    [[nodiscard]] bool isOfOneTrial() const;

private:
    [[nodiscard]] double number(const compression::CompressionStep& step, int column) const;
    [[nodiscard]] QString text(const compression::CompressionStep& step, int column) const;

    const CompressModel* m_steps;
    int m_rows = 0;
};

/// The table of steps: sort by a click on a heading, select a step.
class StepTable : public QTableView
{
    Q_OBJECT

public:
    StepTable(const CompressModel* steps, QWidget* parent = nullptr);
    void reload();
    void setSelectedStep(int number); ///< does not emit
    /// All shown rows with a heading line.
    [[nodiscard]] QString csv() const;

Q_SIGNALS:
    void stepSelected(int number);                    ///< by the user
    void menuWanted(int number, const QPoint& place); ///< in coordinates of the screen

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitColumns();

    StepTableModel* m_model;
    QSortFilterProxyModel* m_proxy;
    bool m_selecting = false;
};

} // namespace snac::studio
