// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_dialog.h"

#include "prompts.h"
#include "study_paths.h"
#include "workbench.h"

#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace snac::studio {

namespace {

QLineEdit* importField(const QString& name, const QString& placeholder, const QString& help)
{
    auto* field = new QLineEdit;
    field->setObjectName(name);
    field->setPlaceholderText(placeholder);
    field->setToolTip(help);
    field->setAccessibleDescription(help);
    return field;
}

} // namespace

ImportDialog::ImportDialog(Workbench& bench, QString folder, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_folder(std::move(folder))
    , m_jobs(std::make_unique<AskedJobs>(bench.compress))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import a network"));
    auto* about = wrappedLabel(QStringLiteral("importAbout"));
    about->setText(
        tr("A network that another program trained becomes a study of its own: it can be priced and made "
           "hardware and, with data, scored and compressed. Its own integers, where it has some, are kept."));
    m_said = wrappedLabel(QStringLiteral("importSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_fields = new QWidget;
    m_fields->setLayout(buildForm());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importStart"));
    m_import->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter imports, also before it can
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_fields);
    layout->addWidget(m_said, 1);
    layout->addWidget(buttons);
    resize(640, sizeHint().height());
    showState();
}

ImportDialog::~ImportDialog()
{
    if (!m_jobs->shutdown(1000)) {
        (void)m_jobs.release(); // what still reads is left to the end of the process
    }
}

QLineEdit* ImportDialog::addFile(QFormLayout* form, const QString& text, const QString& name,
                                 const QString& help, void (ImportDialog::*choose)())
{
    auto* field = importField(name, {}, help);
    auto* button = new QPushButton(tr("Choose…"));
    button->setObjectName(name + QStringLiteral("Choose"));
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose: %1").arg(text));
    connect(button, &QPushButton::clicked, this, choose);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(button);
    form->addRow(text, row);
    return field;
}

QFormLayout* ImportDialog::buildForm()
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_network = addFile(form, tr("Network"), QStringLiteral("importNetwork"),
                        tr("ONNX or QONNX (.onnx), NumPy weights (.npz), or network.json of a bundle"),
                        &ImportDialog::chooseNetwork);
    m_study = addFile(form, tr("Save the study as"), QStringLiteral("importStudy"),
                      tr("The new study file, .snac"), &ImportDialog::chooseStudy);
    m_data = addFile(form, tr("Data"), QStringLiteral("importData"),
                     tr("Rows with their truth, to score, check and compress with; may be left empty"),
                     &ImportDialog::chooseData);
    m_data->setPlaceholderText(tr("none: no scores, no compression"));
    m_label = importField(QStringLiteral("importLabel"), tr("told by names and contents"),
                          tr("The column of the data with the truth"));
    form->addRow(tr("Truth"), m_label);
    m_classes = importField(QStringLiteral("importClasses"), tr("those of the file"),
                            tr("Names of the classes in the order of the outputs, with commas between them, "
                               "as the data have them"));
    form->addRow(tr("Classes"), m_classes);
    m_task = new QComboBox;
    m_task->setObjectName(QStringLiteral("importTask"));
    m_task->addItem(tr("as the file says"), QStringLiteral("auto"));
    m_task->addItem(tr("classes"), QStringLiteral("classification"));
    m_task->addItem(tr("numbers (regression)"), QStringLiteral("regression"));
    m_task->addItem(tr("several labels a row"), QStringLiteral("multi_label"));
    form->addRow(tr("Outputs are"), m_task);
    m_precision =
        importField(QStringLiteral("importPrecision"), QString::fromStdString(Precision{}.toString()),
                    tr("Number format of a network without integers of its own, as in ap_fixed<8,3>"));
    form->addRow(tr("Precision"), m_precision);
    m_standardise = new QCheckBox(tr("Standardise raw features by the training rows"));
    m_standardise->setObjectName(QStringLiteral("importStandardise"));
    m_standardise->setToolTip(tr("For a network that was trained on standardised features and brings no "
                                 "scaler of its own"));
    form->addRow(QString(), m_standardise);
    connect(m_network, &QLineEdit::textChanged, this, &ImportDialog::suggestStudy);
    for (QLineEdit* field : {m_network, m_study, m_data, m_label, m_classes, m_precision}) {
        connect(field, &QLineEdit::textChanged, this, &ImportDialog::showState);
    }
    return form;
}

void ImportDialog::setNetwork(const QString& file)
{
    m_network->setText(file);
}

void ImportDialog::chooseNetwork()
{
    const QString file = m_bench.prompts->openFile(this, tr("Network to import"), m_folder,
                                                   tr("Networks (*.onnx *.npz network.json);;All files (*)"));
    if (!file.isEmpty()) {
        m_network->setText(file);
    }
}

void ImportDialog::chooseData()
{
    const QString file = m_bench.prompts->openFile(this, tr("Data for the network"), m_folder, {});
    if (!file.isEmpty()) {
        m_data->setText(file);
    }
}

void ImportDialog::chooseStudy()
{
    const QString suggestion = m_study->text().isEmpty() ? m_folder : m_study->text();
    const QString file =
        m_bench.prompts->saveFile(this, tr("Save the study as"), suggestion, tr("Study (*.snac)"));
    if (!file.isEmpty()) {
        m_study->setText(file);
    }
}

/// The network's own name, until the user gives another.
void ImportDialog::suggestStudy()
{
    const QFileInfo network(m_network->text());
    const bool own = !m_study->text().isEmpty() && m_study->text() != m_suggested;
    if (own || !network.exists()) {
        return;
    }
    const bool inBundle = network.fileName() == QLatin1String("network.json");
    const QString name = network.isDir() ? network.fileName()
                         : inBundle      ? network.absoluteDir().dirName()
                                         : network.completeBaseName();
    m_suggested = freeStudyFile(m_folder, name);
    m_study->setText(m_suggested);
}

QString ImportDialog::obstacle() const
{
    if (m_network->text().isEmpty()) {
        return tr("Choose a network: ONNX, NumPy weights, or network.json of a bundle.");
    }
    if (!QFileInfo::exists(m_network->text())) {
        return tr("There is no file %1.").arg(m_network->text());
    }
    if (m_study->text().isEmpty()) {
        return tr("Name the study file to make.");
    }
    if (!isStudyStore(m_study->text())) {
        return tr("Study files end with .snac; name it so.");
    }
    if (QFileInfo::exists(m_study->text())) {
        return tr("%1 exists already, and an import replaces no study: choose another name.")
            .arg(m_study->text());
    }
    if (!m_data->text().isEmpty() && !QFileInfo::exists(m_data->text())) {
        return tr("There is no file %1.").arg(m_data->text());
    }
    const auto asked = request();
    return asked ? QString() : shownSentence(asked.error().message);
}

Result<jobs::ImportRequest> ImportDialog::request() const
{
    jobs::ImportRequest request;
    request.network = m_network->text().toStdString();
    request.file = m_study->text().toStdString();
    request.data = m_data->text().toStdString();
    request.labelColumn = m_label->text().trimmed().toStdString();
    for (const QString& name : m_classes->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        request.classNames.push_back(name.trimmed().toStdString());
    }
    request.task = fromToken(data::taskTokens, m_task->currentData().toString().toStdString())
                       .value_or(data::TaskChoice());
    request.standardise = m_standardise->isEnabled() && m_standardise->isChecked();
    if (const QString text = m_precision->text().trimmed(); !text.isEmpty()) {
        SNAC_TRY(request.precision, Precision::parse(text.toStdString()));
    }
    return request;
}

/// What hinders is said at once, but in red only when it was asked for.
void ImportDialog::showState()
{
    m_standardise->setEnabled(!m_data->text().isEmpty());
    m_label->setEnabled(!m_data->text().isEmpty());
    const QString why = obstacle();
    m_fields->setEnabled(!m_importing);
    m_import->setEnabled(!m_importing && why.isEmpty());
    m_said->setProperty("tone", QStringLiteral("muted"));
    m_said->style()->polish(m_said);
    m_said->setText(m_importing ? tr("Reading the network…") : why);
}

void ImportDialog::start()
{
    const auto asked = request();
    if (m_importing || !asked) {
        return;
    }
    m_importing = true;
    showState();
    m_jobs->ask(*asked, [this](const jobs::Job& job) { showEnd(job); });
}

void ImportDialog::showEnd(const jobs::Job& job)
{
    m_importing = false;
    showState();
    if (const auto* made = job.outcomeAs<jobs::ImportResult>()) {
        const QString file = QString::fromStdString(made->file);
        accept();
        Q_EMIT imported(file);
        return;
    }
    m_said->setProperty("tone", QStringLiteral("error"));
    m_said->style()->polish(m_said);
    m_said->setText(shownError(job.outcome().error()));
}

} // namespace snac::studio
