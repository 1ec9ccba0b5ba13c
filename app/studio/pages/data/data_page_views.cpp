// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_page.h"

#include "column_box.h"
#include "data_fields.h"
#include "data_parts.h"
#include "shown_examples.h"

#include "snac/data/reading.h"
#include "snac/data/source_kind.h"
#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/study/quantity.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/class_balance.h"
#include "snac/widgets/plots/class_histogram.h"
#include "snac/widgets/plots/correlation_matrix.h"
#include "snac/widgets/plots/example_view.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace snac::studio {

namespace {

QTableWidgetItem* numberItem(double value)
{
    auto* item = new QTableWidgetItem;
    item->setText(widgets::significantNumber(value, 5));
    item->setTextAlignment(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return item;
}

QString bulleted(const QStringList& lines)
{
    return lines.isEmpty() ? QString() : QStringLiteral("• ") + lines.join(QStringLiteral("\n• "));
}

/// A label of many lines that scrolls by itself.
QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

QWidget* DataPage::buildEmpty()
{
    auto* empty = new QWidget;
    auto* text = wrappedLabel(QStringLiteral("dataEmpty"));
    text->setText(
        tr("Drop a file with your data here, or choose one (%1).\n\nYou will see what was understood of "
           "it, and get a study that suits it.")
            .arg(QString::fromStdString(data::formatsInWords())
                     .replace(QLatin1String("text tables"), tr("text tables"))));
    text->setAlignment(Qt::AlignCenter);
    styleAsEmpty(text);
    auto* choose = new QPushButton(tr("Choose a file…"));
    choose->setObjectName(QStringLiteral("dataEmptyChoose"));
    connect(choose, &QPushButton::clicked, this, &DataPage::askFile);
    auto* layout = new QVBoxLayout(empty);
    layout->addStretch();
    layout->addWidget(text);
    layout->addWidget(choose, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

QWidget* DataPage::buildReading()
{
    m_label =
        columnChoice(QStringLiteral("dataLabel"), tr("The column with the truth: what is to be learned"),
                     tr("as found by name and values"));
    m_task = dataChoice(QStringLiteral("dataTask"), tr("What is learned"),
                        {{tr("as the truth looks"), QStringLiteral("auto")},
                         {tr("classes"), QStringLiteral("classification")},
                         {tr("numbers (regression)"), QStringLiteral("regression")},
                         {tr("several labels a row"), QStringLiteral("multi_label")}});
    m_index = dataChoice(QStringLiteral("dataIndex"), tr("Whether the first column only counts the rows"),
                         {{tr("told by its values"), QStringLiteral("auto")},
                          {tr("is an index, left out"), QStringLiteral("yes")},
                          {tr("is an input"), QStringLiteral("no")}});
    m_missing = dataChoice(QStringLiteral("dataMissing"), tr("What is done with missing values"),
                           {{tr("are refused"), QStringLiteral("refuse")},
                            {tr("their rows are left out"), QStringLiteral("drop_rows")}});
    QList<std::pair<QString, QString>> scores{{tr("by the data"), QString()}};
    for (const study::QuantityInfo& row : study::quantities()) {
        if (row.needsTraining) {
            scores << std::pair{shownText(row.label), QString::fromUtf8(row.key)};
        }
    }
    m_preset =
        dataChoice(QStringLiteral("dataPreset"), tr("How much work the search is"),
                   {{tr("fast: 40 networks"), QStringLiteral("fast")},
                    {tr("balanced: 120 networks"), QStringLiteral("balanced")},
                    {tr("exploratory: 500 networks"), QStringLiteral("exploratory")},
                    {tr("aggressive: %1 networks").arg(groupedNumber(1000)), QStringLiteral("aggressive")}});
    m_preset->setCurrentIndex(1);
    m_score = dataChoice(QStringLiteral("dataScore"), tr("The score that is optimised"), scores);
    m_board = dataChoice(QStringLiteral("dataBoard"), tr("The board or part the network is for"));
    fillBoards(m_environment->now()->boards);
    m_budget = new QDoubleSpinBox;
    m_budget->setObjectName(QStringLiteral("dataBudget"));
    m_budget->setAccessibleName(tr("Budget of look-up tables in per cent of the board"));
    m_budget->setRange(0.0, 100.0);
    m_budget->setDecimals(1);
    m_budget->setSuffix(tr(" % of the LUTs"));
    m_budget->setSpecialValueText(tr("by a plain network"));
    m_budget->setKeyboardTracking(false);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(widgets::spacing::half);
    for (const auto& [text, field] : {std::pair<QString, QWidget*>{tr("Truth"), m_label},
                                      {tr("Learned"), m_task},
                                      {tr("First column"), m_index},
                                      {tr("Missing values"), m_missing},
                                      {tr("Search"), m_preset},
                                      {tr("Score"), m_score},
                                      {tr("Board"), m_board},
                                      {tr("Budget"), m_budget}}) {
        form->addRow(text, field);
    }
    for (QComboBox* box : {m_label, m_task, m_index, m_missing, m_preset, m_score, m_board}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] { m_soon.start(); });
    }
    m_parts = new DataParts;
    m_parts->setAskFile([this](const QString& title) { return askOtherFile(title); });
    connect(m_parts, &DataParts::changed, this, [this] { m_soon.start(); });
    form->insertRow(4, m_parts); // behind what is said of the data
    connect(m_label, &QComboBox::editTextChanged, this, [this] { m_soon.start(); });
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, [this] { m_soon.start(); });

    m_readingText = wrappedLabel(QStringLiteral("dataReading"));
    m_readingText->setTextFormat(Qt::RichText);
    m_warnings = wrappedLabel(QStringLiteral("dataWarnings"));
    m_warnings->setTextFormat(Qt::PlainText);
    auto* said = new QWidget;
    auto* lines = new QVBoxLayout(said);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_warnings);
    lines->addWidget(m_readingText);
    lines->addStretch();
    auto* card = new widgets::Card(tr("What was read"));
    card->body()->addLayout(form);
    card->body()->addWidget(scrolled(said), 1);
    return card;
}

QWidget* DataPage::buildInputs()
{
    m_inputs = new QTableWidget(0, 6);
    m_inputs->setObjectName(QStringLiteral("dataInputs"));
    m_inputs->setHorizontalHeaderLabels(
        {tr("Input"), tr("Least"), tr("Mean"), tr("Deviation"), tr("Most"), tr("Alone right [%]")});
    m_inputs->horizontalHeaderItem(5)->setToolTip(
        tr("Rows that this input alone tells right, by the commonest class of each of many narrow bins"));
    m_inputs->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_inputs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_inputs->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_inputs->setTabKeyNavigation(false);
    m_inputs->verticalHeader()->hide();
    // Figures are as wide as they and their headings are, names take what is left.
    m_inputs->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_inputs->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_inputs->horizontalHeader()->setMinimumSectionSize(64);
    m_histogram = new widgets::ClassHistogram;
    m_histogram->setObjectName(QStringLiteral("dataHistogram"));
    m_log = new QCheckBox(tr("Logarithmic scale of rows"));
    m_log->setObjectName(QStringLiteral("dataLog"));
    connect(m_log, &QCheckBox::toggled, m_histogram, &widgets::ClassHistogram::setLogarithmic);
    connect(m_inputs, &QTableWidget::currentCellChanged, this, [this](int row) { showInput(row); });
    auto* below = new QWidget;
    auto* layout = new QVBoxLayout(below);
    layout->setContentsMargins(widgets::spacing::two, widgets::spacing::half, widgets::spacing::two,
                               widgets::spacing::unit);
    layout->addWidget(m_histogram, 1);
    layout->addWidget(m_log);
    return splitterOf(Qt::Vertical, QStringLiteral("dataInputsSplit"), {m_inputs, below}, {220, 300});
}

QWidget* DataPage::buildTabs()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("dataTabs"));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("dataText"));
    m_text->setAccessibleName(tr("The planned study"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(widgets::monospaceFont(font()));
    m_balance = new widgets::ClassBalance;
    m_balance->setObjectName(QStringLiteral("dataBalance"));
    auto* balance = new QWidget;
    auto* layout = new QVBoxLayout(balance);
    layout->addWidget(m_balance);
    layout->addStretch();
    m_correlation = new widgets::CorrelationMatrix;
    m_correlation->setObjectName(QStringLiteral("dataCorrelation"));
    auto* correlation = new QWidget;
    auto* room = new QVBoxLayout(correlation);
    room->setContentsMargins(widgets::spacing::two, widgets::spacing::half, widgets::spacing::two,
                             widgets::spacing::two);
    room->addWidget(m_correlation);
    auto* inputs = buildInputs();
    // Each with a name that pictures of the tour are called by.
    const auto add = [this](QWidget* view, const char* key, const QString& title) {
        view->setProperty("view", QLatin1String(key));
        m_tabs->addTab(view, title);
    };
    add(m_text, "study", tr("Study"));
    add(scrolled(balance), "classes", tr("Classes and parts"));
    add(inputs, "inputs", tr("Inputs"));
    add(correlation, "correlations", tr("Correlations"));
    m_examples = new widgets::ExampleView;
    m_examples->setObjectName(QStringLiteral("dataExamples"));
    auto* examples = new QWidget;
    auto* around = new QVBoxLayout(examples);
    around->setContentsMargins(widgets::spacing::two, widgets::spacing::unit, widgets::spacing::two,
                               widgets::spacing::two);
    around->addWidget(m_examples);
    add(examples, "rows", tr("Rows"));
    m_tabs->setTabVisible(m_tabs->indexOf(examples), false);
    connect(m_correlation, &widgets::CorrelationMatrix::inputClicked, this, [this, inputs](int input) {
        m_tabs->setCurrentWidget(inputs);
        m_inputs->setCurrentCell(input, 0);
    });
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("dataViews"));
    card->findChild<QWidget*>(QStringLiteral("cardHeader"))->hide(); // the tabs are the heading
    card->setContent(m_tabs, false);
    return card;
}

/// What was said of the file before is not true of another one.
void DataPage::forgetChoices()
{
    for (QComboBox* box : {m_task, m_index, m_missing, m_score}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    m_parts->clear();
    m_parts->setOpen(false);
    clearColumnBox(m_label);
    m_soon.stop();
}

void DataPage::clearViews()
{
    m_readingText->clear();
    m_warnings->clear();
    m_warnings->hide();
    m_balance->setClasses({}, 0);
    const QSignalBlocker quiet(m_inputs);
    m_inputs->setRowCount(0);
    m_histogram->clear();
    m_correlation->setValues({}, {});
    showExamples(*m_examples, {}, {});
    m_text->clear();
}

void DataPage::fillBoards(const hardware::BoardCatalogue& boards)
{
    const QSignalBlocker quiet(m_board);
    const QString chosen = m_board->currentData().toString();
    m_board->clear();
    for (const hardware::Board& board : boards.boards()) {
        m_board->addItem(QString::fromStdString(board.id), QString::fromStdString(board.id));
    }
    const int usual = m_board->findData(QString::fromStdString(hardware::HlsConfig().board));
    const int same = chosen.isEmpty() ? -1 : m_board->findData(chosen);
    m_board->setCurrentIndex(std::max(0, same >= 0 ? same : usual));
}

/// Of the file, not of the inputs: a truth or a group can be chosen where nothing could be read without one.
void DataPage::fillColumns(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 500;
    QStringList shown;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
        shown << QString::fromStdString(names[i]);
    }
    fillColumnBox(m_label, shown);
    m_parts->setColumns(shown);
}

void DataPage::fillReading(const DataSeen& seen)
{
    QString html;
    for (const data::ReadingLine& line : data::readingLines(seen.plan.info)) {
        html += QStringLiteral("<p style=\"margin:0 0 4px 0;\"><b>%1</b>: %2</p>")
                    .arg(shownSentence(line.name).toHtmlEscaped(),
                         byFields(shownSentence(line.text)).toHtmlEscaped());
    }
    html += QStringLiteral("<p style=\"margin:0 0 4px 0;\"><b>%1</b>: %2</p>")
                .arg(tr("Split"), tr("%1 train, %2 validation, %3 test rows")
                                      .arg(groupedNumber(static_cast<double>(seen.plan.train)),
                                           groupedNumber(static_cast<double>(seen.plan.validation)),
                                           groupedNumber(static_cast<double>(seen.plan.test))));
    m_readingText->setText(widgets::wholeNumbers(html));
}

/// Of the data, and what deserves a look in the plan; notes of the reader stand in the reading already.
void DataPage::fillWarnings(const DataAnswer& answer)
{
    QStringList warnings;
    if (answer.seen) {
        for (const data::DataWarning& warning : answer.seen->profile.warnings) {
            warnings << byFields(shownSentence(warning.text));
        }
    }
    if (answer.seen && answer.plan) {
        const auto& read = answer.seen->plan.info.reading.notes;
        for (const std::string& note : answer.plan->notes) {
            if (std::ranges::find(read, note) == read.end()) {
                warnings << byFields(shownSentence(note));
            }
        }
    }
    fillBanner(m_warnings, bulleted(warnings), false);
}

void DataPage::fillViews(const DataSeen& seen)
{
    const data::DatasetInfo& info = seen.plan.info;
    std::vector<widgets::ClassParts> classes;
    qint64 all = 0;
    for (std::size_t i = 0; i < seen.profile.parts.size(); ++i) {
        const auto& rows = seen.profile.parts[i];
        classes.push_back(
            {i < info.classNames.size() ? QString::fromStdString(info.classNames[i]) : tr("rows"),
             {rows[0], rows[1], rows[2]}});
        all += classes.back().all();
    }
    for (std::size_t i = 0; i < seen.profile.labels.size(); ++i) {
        const auto& rows = seen.profile.labels[i];
        classes.push_back({QString::fromStdString(info.targetNames[i]), {rows[0], rows[1], rows[2]}});
    }
    m_balance->setClasses(std::move(classes), all);
    const int before = std::max(0, m_inputs->currentRow());
    const QSignalBlocker quiet(m_inputs);
    m_inputs->setRowCount(static_cast<int>(seen.profile.inputs.size()));
    int row = 0;
    for (const data::InputProfile& input : seen.profile.inputs) {
        m_inputs->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(input.name)));
        int column = 1;
        for (const double value : {input.low, input.mean, input.deviation, input.high}) {
            m_inputs->setItem(row, column++, numberItem(value));
        }
        auto* alone = new QTableWidgetItem(input.alone > 0.0 ? widgets::fixedNumber(100.0 * input.alone, 1)
                                                             : QStringLiteral("–"));
        alone->setTextAlignment(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        m_inputs->setItem(row, column, alone);
        ++row;
    }
    const int shown = before < row ? before : 0;
    m_inputs->setCurrentCell(shown, 0);
    QStringList names;
    for (Eigen::Index i = 0; i < seen.profile.correlation.rows(); ++i) {
        names << QString::fromStdString(info.inputNames[static_cast<std::size_t>(i)]);
    }
    const Eigen::MatrixXf& matrix = seen.profile.correlation;
    m_correlation->setValues(names, {matrix.data(), matrix.data() + matrix.size()}); // symmetric: no order
    showExamples(*m_examples, seen.examples, info);
    m_tabs->setTabVisible(m_tabs->indexOf(m_examples->parentWidget()), !m_examples->isEmpty());
    showInput(shown);
}

void DataPage::showInput(int row)
{
    if (!m_answer || !m_answer->seen || row < 0 ||
        row >= static_cast<int>(m_answer->seen->profile.inputs.size())) {
        m_histogram->clear();
        return;
    }
    const data::InputProfile& input = m_answer->seen->profile.inputs[static_cast<std::size_t>(row)];
    const auto& names = m_answer->seen->plan.info.classNames;
    std::vector<widgets::ClassBins> classes;
    for (std::size_t i = 0; i < input.bins.size(); ++i) {
        const auto& binned = m_answer->seen->profile.binned;
        classes.push_back({i < binned.size() ? QString::fromStdString(names[binned[i]])
                           : binned.empty()  ? QString() // numbers as truth
                                             : tr("all others"),
                           {input.bins[i].begin(), input.bins[i].end()}});
    }
    m_histogram->setBins(QString::fromStdString(input.name), input.low, input.high, std::move(classes));
}

} // namespace snac::studio
