// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does; what it is made of is in data_page_views.cpp.
#include "data_page.h"

#include "column_box.h"
#include "data_fields.h"
#include "data_parts.h"

#include "snac/data/source_kind.h"
#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/study_files.h"
#include "snac/studio/shell/workbench.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace snac::studio {

namespace {

constexpr int together = 120; // ms between changes that are one
}

DataPage::DataPage(hardware::EnvironmentInUsePtr environment, QWidget* parent)
    : Page({page::data, tr("Data"), tr("&Data"), {}, QStringLiteral("own-data"), page::setup}, parent)
    , m_environment(std::move(environment))
    , m_reader(new DataReader(this))
    , m_header(new PageHeader)
    , m_banner(wrappedLabel(QStringLiteral("dataBanner")))
{
    setObjectName(QStringLiteral("dataPage"));
    m_header->setTitle(tr("Use my data"));
    m_choose = m_header->addButton(tr("Choose a file…"), QStringLiteral("dataChoose"));
    m_chooseFolder = m_header->addButton(tr("Choose a folder…"), QStringLiteral("dataChooseFolder"));
    m_chooseFolder->setToolTip(tr("A folder that holds one folder of pictures for each class"));
    m_name = m_header->addButton(tr("Put into the open study"), QStringLiteral("dataName"));
    m_name->setToolTip(tr("The open study reads this file from now on; everything else in it stays"));
    m_study = m_header->addButton(tr("Make a study"), QStringLiteral("dataStudy"), QStringLiteral("primary"));
    m_study->setToolTip(tr("Opens the planned study on the Setup page, where it can be changed and started"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    m_banner->setContentsMargins(gap, gap / 2, gap, gap / 2);
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    connect(&m_soon, &QTimer::timeout, this, &DataPage::ask);
    connect(m_reader, &DataReader::answered, this, &DataPage::showAnswer);
    connect(m_choose, &QPushButton::clicked, this, &DataPage::askFile);
    connect(m_chooseFolder, &QPushButton::clicked, this, &DataPage::askFolder);
    connect(m_study, &QPushButton::clicked, this, &DataPage::openStudy);
    updateButtons();
}

void DataPage::build()
{
    if (m_content) {
        return;
    }
    m_content = new QStackedWidget;
    m_content->setObjectName(QStringLiteral("dataContent"));
    m_content->addWidget(buildEmpty());
    auto* all =
        splitterOf(Qt::Horizontal, QStringLiteral("dataAll"), {buildReading(), buildTabs()}, {420, 740});
    m_content->addWidget(all);
    m_splitters = {all};
    if (m_bench) {
        restoreSplitters(*m_bench->settings, m_splitters);
    }
    static_cast<QVBoxLayout*>(layout())->addWidget(makePageBody(m_content, {800, 400}, this), 1);
}

void DataPage::showEvent(QShowEvent* event)
{
    build();
    Page::showEvent(event);
}

void DataPage::join(Workbench& bench)
{
    m_bench = &bench;
    connect(&bench, &Workbench::dataWanted, this, [this, &bench](const QString& file) {
        open(file);
        Q_EMIT bench.pageWanted(page::data);
    });
    connect(m_name, &QPushButton::clicked, this, [this, &bench] { (void)bench.files->useData(options()); });
    connect(&bench, &Workbench::boardsChanged, this, [this](const BoardsPtr& boards) {
        if (m_board && boards) {
            fillBoards(*boards);
            m_soon.start();
        }
    });
    connect(&bench, &Workbench::costModelChanged, this, [this] { m_soon.start(); });
}

PageStatus DataPage::status() const
{
    return {{m_file.isEmpty() ? tr("no data yet") : m_file}, m_reading ? tr("reading…") : QString()};
}

void DataPage::saveState(QSettings& settings) const
{
    saveSplitters(settings, m_splitters);
}

QString DataPage::stem() const
{
    return QFileInfo(m_file).baseName();
}

void DataPage::open(const QString& file)
{
    build();
    m_file = QFileInfo(file).absoluteFilePath();
    m_answer.reset();
    forgetChoices();
    clearViews();
    fillBanner(m_banner, {}, true);
    m_header->setSubtitle(QFileInfo(m_file).fileName());
    m_content->setCurrentIndex(1);
    ask();
}

void DataPage::askFile()
{
    if (const QString file = askOtherFile(tr("Choose data to learn from")); !file.isEmpty()) {
        open(file);
    }
}

/// In the folder of the one that is there.
QString DataPage::askOtherFile(const QString& title)
{
    const QString folder = m_file.isEmpty() ? QString() : QFileInfo(m_file).absolutePath();
    QStringList patterns;
    for (const std::string& ending : data::readableEndings()) {
        patterns << QLatin1Char('*') + QString::fromStdString(ending);
    }
    return m_bench->prompts->openFile(m_bench->window, title, folder,
                                      tr("Data (%1);;All files (*)").arg(patterns.join(QLatin1Char(' '))));
}

void DataPage::askFolder()
{
    const QString beside = m_file.isEmpty() ? QString() : QFileInfo(m_file).absolutePath();
    const QString folder = m_bench->prompts->openFolder(
        m_bench->window, tr("Choose the folder that holds a folder of pictures for each class"), beside);
    if (!folder.isEmpty()) {
        open(folder);
    }
}

data::DatasetOptions DataPage::options() const
{
    data::DatasetOptions options;
    options.name = "file";
    options.path = m_file.toStdString();
    options.labelColumn = columnOf(m_label).toStdString();
    options.task = fromToken(data::taskTokens, m_task->currentData().toString().toStdString())
                       .value_or(data::TaskChoice());
    options.indexColumn = m_index->currentData().toString().toStdString();
    options.missingValues = m_missing->currentData().toString().toStdString();
    m_parts->writeTo(options);
    return options;
}

config::PlanWishes DataPage::wishes(const data::DatasetOptions& options) const
{
    config::PlanWishes wishes;
    wishes.preset = fromToken(config::presetTokens, m_preset->currentData().toString().toStdString())
                        .value_or(wishes.preset);
    if (const QString score = m_score->currentData().toString(); !score.isEmpty()) {
        wishes.objectives = {score.toStdString()};
    }
    if (m_budget->value() > 0.0) {
        wishes.budgets = {{"lut_pct", m_budget->value()}};
    }
    wishes.board = m_board->currentData().toString().toStdString();
    wishes.data = config::dataSettings(options);
    wishes.file = stem().toStdString() + ".yaml";
    return wishes;
}

void DataPage::ask()
{
    if (m_file.isEmpty()) {
        return;
    }
    const data::DatasetOptions wanted = options();
    m_reading = true;
    m_revision = m_reader->request(wanted, wishes(wanted), m_environment->now());
    updateButtons();
    Q_EMIT statusChanged();
}

void DataPage::showAnswer(const DataAnswerPtr& answer)
{
    if (answer->revision != m_revision || m_soon.isActive()) {
        return; // something else is wanted by now
    }
    m_reading = false;
    m_answer = answer;
    const std::string& problem = answer->problem.empty() ? answer->planProblem : answer->problem;
    fillBanner(m_banner, byFields(shownSentence(problem)), true);
    if (namesPart(QString::fromStdString(problem))) {
        m_parts->setOpen(true); // the answer belongs there
    }
    fillColumns(answer->columns);
    if (answer->seen) {
        fillReading(*answer->seen);
        fillViews(*answer->seen);
    } else {
        clearViews(); // numbers of what was read before are none of this
    }
    fillWarnings(*answer);
    m_tabs->setEnabled(answer->seen != nullptr);
    m_text->setPlainText(answer->plan ? QString::fromStdString(answer->plan->text) : QString());
    updateButtons();
    Q_EMIT statusChanged();
    Q_EMIT answered();
}

void DataPage::updateButtons()
{
    const bool read = !m_reading && m_answer && m_answer->seen;
    m_name->setEnabled(read);
    m_study->setEnabled(!m_reading && m_answer && m_answer->plan);
}

void DataPage::openStudy()
{
    if (m_answer && m_answer->plan) {
        (void)m_bench->files->newFromText(QString::fromStdString(m_answer->plan->text),
                                          stem() + QStringLiteral(".yaml"));
    }
}

} // namespace snac::studio
