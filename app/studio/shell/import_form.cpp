// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_form.h"

#include "prompts.h"
#include "study_paths.h"
#include "workbench.h"

#include "snac/studio/pages/page_parts.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace snac::studio {

ImportForm::ImportForm(Workbench& bench, QString folder, const QString& prefix, Words words, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_folder(std::move(folder))
    , m_prefix(prefix)
    , m_words(std::move(words))
    , m_fields(new QWidget(this))
    , m_form(new QFormLayout(m_fields))
    , m_said(wrappedLabel(prefix + QStringLiteral("Said")))
{
    setWindowTitle(m_words.title);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
}

QLineEdit* ImportForm::makeField(const QString& text, const QString& name, const QString& help)
{
    auto* field = new QLineEdit;
    field->setObjectName(name);
    field->setToolTip(help);
    field->setAccessibleName(text);
    field->setAccessibleDescription(help);
    connect(field, &QLineEdit::textChanged, this, &ImportForm::showState);
    return field;
}

QPushButton* ImportForm::addRowWithChoose(QLineEdit* field)
{
    auto* button = new QPushButton(tr("Choose…"));
    button->setObjectName(field->objectName() + QStringLiteral("Choose"));
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose: %1").arg(field->accessibleName()));
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(button);
    m_form->addRow(field->accessibleName(), row);
    return button;
}

QLineEdit* ImportForm::addField(const QString& text, const QString& name, const QString& help,
                                const QString& placeholder)
{
    QLineEdit* field = makeField(text, name, help);
    field->setPlaceholderText(placeholder);
    m_form->addRow(text, field);
    return field;
}

QLineEdit* ImportForm::addFile(const QString& text, const QString& name, const QString& help,
                               const QString& title, const QString& filter)
{
    QLineEdit* field = makeField(text, name, help);
    connect(addRowWithChoose(field), &QPushButton::clicked, this, [this, field, title, filter] {
        const QString file = m_bench.prompts->openFile(this, title, m_folder, filter);
        if (!file.isEmpty()) {
            field->setText(file);
        }
    });
    return field;
}

void ImportForm::addSourceAndStudy(const QString& text, const QString& name, const QString& help,
                                   const QString& title, const QString& filter)
{
    m_source = addFile(text, name, help, title, filter);
    m_study = makeField(tr("Save the study as"), m_prefix + QStringLiteral("Study"),
                        tr("The new study file, .snac"));
    connect(addRowWithChoose(m_study), &QPushButton::clicked, this, &ImportForm::chooseStudy);
    connect(m_source, &QLineEdit::textChanged, this, &ImportForm::suggestStudy);
}

void ImportForm::finish(int lines)
{
    auto* about = wrappedLabel(m_prefix + QStringLiteral("About"));
    about->setText(m_words.about);
    m_said->setMinimumHeight(lines * fontMetrics().lineSpacing());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(m_prefix + QStringLiteral("Start"));
    m_import->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter imports, also before it can
    connect(m_import, &QPushButton::clicked, this, &ImportForm::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_fields);
    layout->addWidget(m_said, 1);
    layout->addWidget(buttons);
    resize(640, sizeHint().height());
    showState();
}

QString ImportForm::study() const
{
    return m_study->text();
}

void ImportForm::chooseStudy()
{
    const QString file = m_bench.prompts->saveFile(
        this, tr("Save the study as"), study().isEmpty() ? m_folder : study(), tr("Study (*.snac)"));
    if (!file.isEmpty()) {
        m_study->setText(file);
    }
}

/// The file's own name, until the user gives another.
void ImportForm::suggestStudy()
{
    const QFileInfo source(m_source->text());
    const bool own = !study().isEmpty() && study() != m_suggested;
    const QString name = !own && source.exists() ? nameFor(source) : QString();
    if (!name.isEmpty()) {
        m_suggested = freeStudyFile(m_folder, name);
        m_study->setText(m_suggested);
    }
}

QString ImportForm::obstacle() const
{
    if (m_source->text().isEmpty()) {
        return m_words.noSource;
    }
    if (!QFileInfo::exists(m_source->text())) {
        return tr("There is no file %1.").arg(m_source->text());
    }
    if (study().isEmpty()) {
        return tr("Name the study file to make.");
    }
    if (!isStudyStore(study())) {
        return tr("Study files end with .snac; name it so.");
    }
    if (QFileInfo::exists(study())) {
        return tr("%1 exists already, and an import replaces no study: choose another name.").arg(study());
    }
    return otherObstacle();
}

void ImportForm::say(const QString& text, const QString& tone)
{
    m_said->setProperty("tone", tone);
    m_said->style()->polish(m_said);
    m_said->setText(text);
}

/// What hinders is said at once, but in red only when it was asked for.
void ImportForm::showState()
{
    if (m_import == nullptr) {
        return; // it is being built
    }
    adjustFields();
    const QString why = obstacle();
    m_fields->setEnabled(!m_importing);
    m_import->setEnabled(!m_importing && why.isEmpty());
    say(m_importing ? m_words.reading : why, QStringLiteral("muted"));
}

void ImportForm::start()
{
    if (m_importing || !obstacle().isEmpty()) {
        return;
    }
    m_importing = true;
    beginImport(); // which asks the fields: a greyed one says nothing
    showState();
}

void ImportForm::showEnd(const QString& file, const QString& problem)
{
    m_importing = false;
    showState();
    if (problem.isEmpty()) {
        accept();
        Q_EMIT imported(file);
        return;
    }
    say(problem, QStringLiteral("error"));
}

} // namespace snac::studio
