// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace snac::studio {

Prompts::Unsaved Prompts::askUnsaved(QWidget* parent, const QString& name)
{
    QMessageBox box(QMessageBox::Question, QObject::tr("Unsaved edits"),
                    QObject::tr("%1 has edits that are not saved.").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return Unsaved::Save;
    case QMessageBox::Discard:
        return Unsaved::Discard;
    default:
        return Unsaved::Cancel;
    }
}

void Prompts::confirm(QWidget* parent, const QString& title, const QString& text, const QString& action,
                      const QString& stay, std::function<void(bool)> answer)
{
    auto* box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("confirm"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto* yes = box->addButton(action, QMessageBox::AcceptRole);
    auto* no = box->addButton(stay, QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("confirmYes"));
    no->setObjectName(QStringLiteral("confirmNo"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QDialog::finished, parent,
                     [box, yes, answer = std::move(answer)] { answer(box->clickedButton() == yes); });
    box->open();
}

void Prompts::withdraw(QWidget* parent)
{
    for (auto* box : parent->findChildren<QMessageBox*>(QStringLiteral("confirm"))) {
        box->reject();
    }
}

std::optional<int> Prompts::askNumber(QWidget* parent, const QString& title, const QString& label, int value,
                                      int least, int most)
{
    bool accepted = false;
    const int number = QInputDialog::getInt(parent, title, label, value, least, most, 1, &accepted);
    return accepted ? std::optional(number) : std::nullopt;
}

QString Prompts::openFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QStringList Prompts::openFiles(QWidget* parent, const QString& title, const QString& folder,
                               const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString Prompts::openFolder(QWidget* parent, const QString& title, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

QString Prompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                          const QString& filter)
{
    QString chosen;
    const QString file = QFileDialog::getSaveFileName(parent, title, suggestion, filter, &chosen);
    return withSuffix(file, chosen.isEmpty() ? filter : chosen);
}

QString withSuffix(const QString& file, const QString& chosenFilter)
{
    if (file.isEmpty() || !QFileInfo(file).suffix().isEmpty()) {
        return file;
    }
    static const QRegularExpression pattern(QStringLiteral("\\*(\\.[A-Za-z0-9]+)"));
    const auto match = pattern.match(chosenFilter);
    return match.hasMatch() ? file + match.captured(1) : file;
}

} // namespace snac::studio
