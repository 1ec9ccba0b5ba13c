// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibration_session.h"
#include "calibration_text.h"

#include "snac/studio/pages/page.h"

class QComboBox;
class QLabel;
class QMimeData;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace snac::widgets {
class Badge;
class Card;
class EstimatePlot;
class JobRow;
} // namespace snac::widgets

namespace snac::studio {

class CalibrationErrors;
class CalibrationRowsTable;
class PageHeader;
class Prompts;

/// The Calibrate page: the user's synthesis reports beside what is estimated of them, and the cost model
/// fitted to them. Nothing on it is modal but the choice of files.
class CalibratePage : public Page
{
    Q_OBJECT

public:
    CalibratePage(Prompts* prompts, hardware::EnvironmentInUsePtr environment, QWidget* parent = nullptr);

    [[nodiscard]] CalibrationSession* session() const { return m_session; }
    [[nodiscard]] widgets::EstimatePlot* plot() const { return m_plot; }
    [[nodiscard]] CalibrationErrors* errors() const { return m_errors; }
    [[nodiscard]] CalibrationRowsTable* table() const { return m_table; }
    [[nodiscard]] QList<QSplitter*> splitters() const { return m_splitters; }
    void join(Workbench& bench) override;
    [[nodiscard]] PageStatus status() const override;
    [[nodiscard]] QList<PageJob*> jobs() const override { return {m_handle}; }
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    /// Report files, folders of them, CSV tables.
    void add(const QStringList& paths);
    void setTarget(calibration::Target target);
    /// What the page can take of a drop: local folders, reports and tables.
    [[nodiscard]] static QStringList droppedPaths(const QMimeData* data);

Q_SIGNALS:
    /// Estimates are corrected differently from now on.
    void modelChanged();

protected:
    void showEvent(QShowEvent* event) override; ///< reads what is stored, the first time
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildStrip();
    QWidget* buildEmptyPage();
    QWidget* buildPlotCard();
    QWidget* buildErrorsCard();
    QWidget* buildRowsCard();
    void connectAll();
    void askFolder();
    void askFiles();
    void showView();
    void showStages();
    void showFigures();
    void showRows();
    void showJob();
    void showOutcome(const CalibrationOutcome& outcome);
    void updateButtons();
    [[nodiscard]] CalibrationChoice choice() const;

    Prompts* m_prompts;
    CalibrationSession* m_session;
    PageJob* m_handle;
    PageHeader* m_header;
    widgets::Badge* m_state;
    QPushButton* m_shipped;
    QPushButton* m_calibrate;
    QWidget* m_strip;
    widgets::JobRow* m_job;
    QLabel* m_message;
    QPushButton* m_undo;
    QStackedWidget* m_content;
    widgets::Card* m_plotCard;
    widgets::EstimatePlot* m_plot;
    QComboBox* m_target;
    QComboBox* m_stage;
    QComboBox* m_model;
    widgets::Card* m_errorsCard;
    CalibrationErrors* m_errors;
    QLabel* m_note;
    widgets::Card* m_rowsCard;
    CalibrationRowsTable* m_table;
    QPushButton* m_remove;
    QList<QSplitter*> m_splitters;
    std::vector<calibration::ReportFile> m_files; ///< of the last reading
    bool m_loaded = false;
};

} // namespace snac::studio
