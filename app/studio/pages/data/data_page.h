// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data_reader.h"

#include "snac/studio/pages/page.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableWidget;
class QTabWidget;

namespace snac::widgets {
class Badge;
class ClassBalance;
class ClassHistogram;
class CorrelationMatrix;
class ExampleView;
} // namespace snac::widgets

namespace snac::studio {

class DataParts;
class PageHeader;

/// "Use my data": a file, what was understood of it, how its rows lie, and the study that suits it.
class DataPage : public Page
{
    Q_OBJECT

public:
    explicit DataPage(hardware::EnvironmentInUsePtr environment, QWidget* parent = nullptr);

    void join(Workbench& bench) override;
    [[nodiscard]] PageStatus status() const override;
    void saveState(QSettings& settings) const override;

    /// Reads this file, with nothing said of its columns.
    void open(const QString& file);
    void askFile();
    void askFolder();
    [[nodiscard]] QString askOtherFile(const QString& title);
    [[nodiscard]] QString file() const { return m_file; }
    /// What is shown; null before the first answer.
    [[nodiscard]] DataAnswerPtr answer() const { return m_answer; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

Q_SIGNALS:
    void answered(); ///< what was asked for last is shown

protected:
    void showEvent(QShowEvent* event) override;

private:
    // data_page.cpp
    void build();
    void ask();
    void showAnswer(const DataAnswerPtr& answer);
    void updateButtons();
    void openStudy();
    [[nodiscard]] data::DatasetOptions options() const;
    [[nodiscard]] config::PlanWishes wishes(const data::DatasetOptions& options) const;
    [[nodiscard]] QString stem() const;
    // data_page_views.cpp
    [[nodiscard]] QWidget* buildEmpty();
    [[nodiscard]] QWidget* buildReading();
    [[nodiscard]] QWidget* buildTabs();
    [[nodiscard]] QWidget* buildInputs();
    void forgetChoices();
    /// Those that can be chosen; the choice stays, where it is still there.
    void fillBoards(const hardware::BoardCatalogue& boards);
    void clearViews();
    void fillColumns(const std::vector<std::string>& names);
    void fillReading(const DataSeen& seen);
    void fillViews(const DataSeen& seen);
    void fillWarnings(const DataAnswer& answer);
    void showInput(int row);

    hardware::EnvironmentInUsePtr m_environment;
    DataReader* m_reader;
    Workbench* m_bench = nullptr;
    PageHeader* m_header;
    QPushButton* m_choose;
    QPushButton* m_chooseFolder;
    QPushButton* m_name;  ///< the data of the open study, which stays as it is
    QPushButton* m_study; ///< opens the planned one
    QLabel* m_banner;
    QStackedWidget* m_content = nullptr; ///< made when the page is needed first
    QList<QSplitter*> m_splitters;
    QComboBox* m_label = nullptr;
    QComboBox* m_task = nullptr;
    QComboBox* m_index = nullptr;
    QComboBox* m_missing = nullptr;
    DataParts* m_parts = nullptr;
    QComboBox* m_preset = nullptr;
    QComboBox* m_score = nullptr;
    QComboBox* m_board = nullptr;
    QDoubleSpinBox* m_budget = nullptr;
    QLabel* m_readingText = nullptr;
    QLabel* m_warnings = nullptr;
    QTabWidget* m_tabs = nullptr;
    widgets::ClassBalance* m_balance = nullptr;
    QTableWidget* m_inputs = nullptr;
    widgets::ClassHistogram* m_histogram = nullptr;
    QCheckBox* m_log = nullptr;
    widgets::CorrelationMatrix* m_correlation = nullptr;
    widgets::ExampleView* m_examples = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QTimer m_soon; ///< changes that come together are asked for once
    QString m_file;
    quint64 m_revision = 0;
    bool m_reading = false;
    DataAnswerPtr m_answer;
};

} // namespace snac::studio
