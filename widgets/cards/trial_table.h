// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <functional>
#include <vector>

class QMenu;

namespace snac::widgets {

/// A column of the table after trial and generation: an objective or another figure of a trial.
struct TrialColumn
{
    QString key;
    QString label; ///< "LUT"
    QString unit;  ///< "%"
    int decimals = 2;
    QString help;
};

struct TrialRow
{
    int trial = -1;
    int generation = 0;
    std::vector<double> values; ///< by column, display units; NaN: none
    std::vector<double> lows;   ///< 90 % bounds by column; NaN, equal to the value or missing: none
    std::vector<double> highs;
    double crowding = 0.0; ///< NaN: none
    int rank = 0;          ///< from 1, the non-dominated ones; 0: none
    bool onFront = false;
    QString state; ///< "complete", "rejected", ...
    QString note;  ///< reason, architecture: tooltip, and the filter looks at it too
    bool starred = false;
    QString remark;  ///< what the user wrote of it
    QString network; ///< its layers in short, "16-32-5 ReLU"
};

/// Rows by trial number; a trial told again replaces its row.
class TrialTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole, TrialRole, FrontRole, FilterRole, StarRole };

    explicit TrialTableModel(QObject* parent = nullptr);
    void setColumns(std::vector<TrialColumn> columns); ///< empties the table
    void clear();
    void addRows(const std::vector<TrialRow>& rows); ///< inserts or replaces; one signal for all that are new
    [[nodiscard]] const TrialRow* row(int trial) const;
    [[nodiscard]] int rowOf(int trial) const; ///< -1 if none
    /// Bounds beside the values, "1.07 (0.60–1.60)"; else in the tooltip alone.
    void setBoundsShown(bool shown);
    [[nodiscard]] bool boundsShown() const { return m_bounds; }
    /// The longest text that has stood in the column: what its width follows.
    [[nodiscard]] QString widestText(int column) const;
    [[nodiscard]] QString keyOf(int column) const; ///< "trial", "lut_pct", "note"

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void widestChanged(); ///< a text is longer than all before it in its column

private:
    void measure(const TrialRow& row);
    [[nodiscard]] QVariant sortValue(const TrialRow& row, int column) const;
    [[nodiscard]] QString text(const TrialRow& row, int column) const;
    /// "0.60–1.60"; empty where a value has no bounds.
    [[nodiscard]] QString boundsText(const TrialRow& row, int column) const;
    [[nodiscard]] QString toolTip(const TrialRow& row, int column) const;
    [[nodiscard]] const QString& filterText(std::size_t row) const;

    std::vector<TrialColumn> m_columns;
    std::vector<TrialRow> m_rows;
    mutable std::vector<QString> m_filterTexts; ///< by row; null: to be put together
    QHash<int, int> m_rowOf;
    QStringList m_widest; ///< by column
    bool m_wider = false; ///< m_widest has changed since it was told
    bool m_bounds = false;
};

/// Sorts by value, filters by words, by membership of the front and by stars.
class TrialFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TrialFilter(QObject* parent = nullptr);
    void setText(const QString& text); ///< words that all must occur in a row
    void setOnlyFront(bool only);
    void setOnlyStarred(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    bool m_onlyFront = false;
    bool m_onlyStarred = false;
};

/// The table of trials: sort by a click on a heading, filter, select by trial number, copy as CSV with
/// Ctrl+C.
class TrialTable : public QTableView
{
    Q_OBJECT
public:
    explicit TrialTable(QWidget* parent = nullptr);
    [[nodiscard]] TrialTableModel* trials() const { return m_model; }
    void setColumns(std::vector<TrialColumn> columns);
    void setFilterText(const QString& text);
    void setOnlyFront(bool only);
    void setOnlyStarred(bool only);
    void setBoundsShown(bool shown);
    /// -1: none; does not emit. A trial that is filtered out, or has no row yet, stays selected unseen: its
    /// row is marked as soon as it is shown.
    void setSelectedTrial(int trial);
    [[nodiscard]] int selectedTrial() const { return m_model->rowOf(m_selected) < 0 ? -1 : m_selected; }
    /// Rows that are selected together with the one; fewer than two: that one alone. Does not emit.
    void setMarkedTrials(const QList<int>& trials);
    [[nodiscard]] const QList<int>& markedTrials() const { return m_marked; }
    /// Selected rows, or all shown ones when `all`, with a heading line.
    [[nodiscard]] QString csv(bool all = false) const;
    /// All rows that are shown, as they read: a table of Markdown, or a tabular of LaTeX.
    [[nodiscard]] QString markdown() const;
    [[nodiscard]] QString latex() const;
    /// Columns that are not shown, by their keys: those of setColumns(), and gen, crowding, state, network,
    /// note. What is shown alone counts in copies and files. Trial always is; keys that no column has are
    /// kept.
    void setHiddenColumns(const QStringList& keys);
    [[nodiscard]] QStringList hiddenColumns() const { return m_hidden; }
    /// Which columns are shown, to be switched; also what a right click on a heading opens. The caller's.
    [[nodiscard]] QMenu* columnMenu(QWidget* parent);
    [[nodiscard]] int matches() const { return m_filter->rowCount(); } ///< rows that the filters leave
    /// Columns as wide as headings and contents need; called by itself when either grows.
    void fitColumns();

Q_SIGNALS:
    void trialSelected(int trial);                   ///< by the user
    void trialsMarked(const QList<int>& trials);     ///< by the user: two and more, or none
    void trialActivated(int trial);                  ///< Enter or double click
    void menuWanted(int trial, const QPoint& place); ///< in coordinates of the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] std::vector<QStringList> shownCells() const; ///< the heading first
    [[nodiscard]] std::vector<int> shownColumns() const;
    void hideColumns();
    void keepSelection();
    void filter(const std::function<void()>& change);
    void markSelected(bool scroll);
    void noteMarked();
    [[nodiscard]] QItemSelection wantedRows() const;

    TrialTableModel* m_model;
    TrialFilter* m_filter;
    int m_selected = -1;
    QList<int> m_marked;
    QStringList m_hidden;
    bool m_isFiltering = false; ///< many rows come and go, bit by bit
    int m_changing = 0;         ///< above 0: rows come and go, or the program selects; nothing the user did
};

} // namespace snac::widgets
